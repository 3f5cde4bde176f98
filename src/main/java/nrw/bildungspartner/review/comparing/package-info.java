/** Holds a text that came back against the one that was issued, and says what is different. */
@NullMarked
package nrw.bildungspartner.review.comparing;

import org.jspecify.annotations.NullMarked;
