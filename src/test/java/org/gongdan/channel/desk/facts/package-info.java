@org.jspecify.annotations.NullMarked
package org.gongdan.channel.desk.facts;
