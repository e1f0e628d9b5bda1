/** How the house looks: the page where administrators say so, and the files that every page loads. */
@org.jspecify.annotations.NullMarked
package org.gongdan.channel.admin.brand;
