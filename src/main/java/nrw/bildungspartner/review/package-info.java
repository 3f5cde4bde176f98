/** Judges what came back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "audit",
            "correspondence",
            "intake",
            "intake :: recognising",
            "signing",
            "document",
            "document :: reading",
            "document :: writing",
            "shell"
        })
package nrw.bildungspartner.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
