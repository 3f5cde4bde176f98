/** Who: the school register, institutions, initiatives and their building kits. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell"})
package nrw.bildungspartner.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
