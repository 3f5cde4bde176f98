/** Proposes to which open case a piece of post may belong, with the reasons; a person decides. */
@NullMarked
package nrw.bildungspartner.intake.proposing;

import org.jspecify.annotations.NullMarked;
