/** Finds schools by what people type. */
@NullMarked
package nrw.bildungspartner.partner.search;

import org.jspecify.annotations.NullMarked;
