/** The application as people meet it: in a browser, wide and narrow, light and dark, checked by axe. */
@NullMarked
package nrw.bildungspartner.browser;

import org.jspecify.annotations.NullMarked;
