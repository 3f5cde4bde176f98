/** Finds out what a piece of post is: whether a machine wrote it, and which agreement it belongs to. */
@NullMarked
@NamedInterface("recognising")
package nrw.bildungspartner.intake.recognising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
