/** Drafts an agreement and owns its states, its reference and its timeline. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "partner", "document", "document :: template", "document :: writing", "shell"})
package nrw.bildungspartner.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
