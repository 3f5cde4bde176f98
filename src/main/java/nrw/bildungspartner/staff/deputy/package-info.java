/** Who takes over while somebody is away. */
@NullMarked
@NamedInterface("deputy")
package nrw.bildungspartner.staff.deputy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
