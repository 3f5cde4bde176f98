/** Tells anybody who has a file whether it is one of the office's and unchanged. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"agreement", "document", "document :: reading", "document :: sealing", "shell"})
package nrw.bildungspartner.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
