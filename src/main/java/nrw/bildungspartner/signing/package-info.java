/** Collects signatures, on paper and online. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agreement", "document", "partner", "shell"})
package nrw.bildungspartner.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
