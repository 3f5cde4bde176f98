/** Enters partnerships and cares for them afterwards. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agreement", "audit", "document :: writing", "partner", "review", "shell"})
package nrw.bildungspartner.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
