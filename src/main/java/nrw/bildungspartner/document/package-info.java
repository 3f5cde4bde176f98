/** Paper: keeps files, reads them, writes them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "shell"})
package nrw.bildungspartner.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
