/** Shows a case's way to those who have its private link. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "audit",
            "correspondence",
            "signing",
            "intake",
            "intake :: post",
            "document",
            "registration",
            "partner",
            "staff",
            "shell"
        })
package nrw.bildungspartner.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
