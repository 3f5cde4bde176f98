/** What arrives, seen from the outside, before anybody opens it. */
@NullMarked
package nrw.bildungspartner.intake.post;

import org.jspecify.annotations.NullMarked;
