/** How the house calls itself and looks: name, logo, accent colour, words of the portal and of mails. Pages and mails ask here. */
@org.jspecify.annotations.NullMarked
package org.gongdan.brand;
