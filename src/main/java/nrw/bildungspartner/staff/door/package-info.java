/** The door: who somebody says they are is checked here, and guessing is slowed down. */
@NullMarked
@NamedInterface("door")
package nrw.bildungspartner.staff.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
