/** The application itself: the main class, its security and its error pages. */
@NullMarked
package nrw.bildungspartner;

import org.jspecify.annotations.NullMarked;
