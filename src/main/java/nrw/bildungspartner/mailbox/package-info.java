/** The post box: where mail comes in and goes out, and an own one where nobody configured another. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell"})
package nrw.bildungspartner.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
