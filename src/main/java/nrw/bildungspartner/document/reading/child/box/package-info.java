/** Looks at the places to sign of a returned page, laid over the page as it was issued. */
@NullMarked
package nrw.bildungspartner.document.reading.child.box;

import org.jspecify.annotations.NullMarked;
