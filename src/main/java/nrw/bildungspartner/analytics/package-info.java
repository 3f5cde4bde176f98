/** Counts what happened. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agreement", "partner", "shell"})
package nrw.bildungspartner.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
