/** A person's open tasks and the case file. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "workflow :: tasks",
            "review",
            "intake",
            "intake :: post",
            "intake :: proposing",
            "intake :: recognising",
            "correspondence",
            "registration",
            "search",
            "signing",
            "directory",
            "document",
            "document :: reading",
            "document :: writing",
            "agreement",
            "audit",
            "partner",
            "staff",
            "staff :: deputy",
            "shell"
        })
package nrw.bildungspartner.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
