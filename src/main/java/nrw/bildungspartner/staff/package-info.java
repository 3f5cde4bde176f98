/** Who works here: accounts, roles, desks, deputies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell"})
package nrw.bildungspartner.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
