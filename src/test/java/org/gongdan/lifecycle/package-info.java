/**
 * What the models promise: each diagram walked on a bare engine with mocked steps, each table asked row by row, each form
 * matched with its user task, each picture drawn and measured. Nothing here touches a table of ours.
 */
@NullMarked
package org.gongdan.lifecycle;

import org.jspecify.annotations.NullMarked;
