/** Writes down who did what, each line chained to the one before it, and tells whether the chain still holds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell"})
package nrw.bildungspartner.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
