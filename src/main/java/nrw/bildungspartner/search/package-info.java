/** Finds cases and mail by any word that was written, read or received. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agreement",
            "correspondence",
            "intake",
            "intake :: recognising",
            "mailbox",
            "partner",
            "review",
            "shell"
        })
package nrw.bildungspartner.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
