/** Who has to agree before work begins, and what they answered: people by table, answers by the steps of a diagram. */
@org.jspecify.annotations.NullMarked
package org.gongdan.approval;
