/** Collects signatures, on paper and online. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "audit",
            "correspondence",
            "document",
            "document :: sealing",
            "document :: writing",
            "partner",
            "shell"
        })
package nrw.bildungspartner.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
