/**
 * Calculators: decisions under {@code decisions/calculators} that a form of the same name makes a small tool. The module
 * {@code calculator} offers them on tickets; the lint reads their forms as they are read here.
 */
@org.jspecify.annotations.NullMarked
package org.gongdan.process.calculation;
