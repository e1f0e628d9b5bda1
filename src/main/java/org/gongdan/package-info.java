/** Gongdan, one package a module; see the package-info of each for what it owns. */
@org.jspecify.annotations.NullMarked
package org.gongdan;
