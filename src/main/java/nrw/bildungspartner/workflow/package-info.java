/** The only room that knows the engine. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "audit",
            "correspondence",
            "signing",
            "intake",
            "review",
            "registration",
            "analytics",
            "document",
            "partner",
            "staff",
            "shell"
        })
package nrw.bildungspartner.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
