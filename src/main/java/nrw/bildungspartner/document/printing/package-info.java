/** Prints: sets a page flow in the application's typefaces and makes PDF of it that can be read aloud and signed. */
@NullMarked
package nrw.bildungspartner.document.printing;

import org.jspecify.annotations.NullMarked;
