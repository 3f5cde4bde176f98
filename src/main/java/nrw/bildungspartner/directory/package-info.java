/** Shows partnerships to the world. */
@NullMarked
@ApplicationModule(allowedDependencies = {"registration", "partner", "shell"})
package nrw.bildungspartner.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
