/** Judges what came back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agreement", "intake", "document", "shell"})
package nrw.bildungspartner.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
