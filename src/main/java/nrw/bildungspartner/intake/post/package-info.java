/** What arrives, seen from the outside, before anybody opens it. */
@NullMarked
@NamedInterface("post")
package nrw.bildungspartner.intake.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
