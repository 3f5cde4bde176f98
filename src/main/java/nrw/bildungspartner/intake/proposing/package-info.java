/** Proposes to which open case a piece of post may belong and what it says, with the reasons; a person decides. */
@NullMarked
@NamedInterface("proposing")
package nrw.bildungspartner.intake.proposing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
