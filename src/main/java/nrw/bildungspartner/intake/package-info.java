/** Takes in what comes back and recognises it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "audit",
            "correspondence",
            "signing",
            "document",
            "document :: reading",
            "document :: writing",
            "mailbox",
            "partner",
            "shell"
        })
package nrw.bildungspartner.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
