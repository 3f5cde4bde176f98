/** Letters out: what is sent to whom, kept in the case file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"agreement", "mailbox", "partner", "shell", "staff"})
package nrw.bildungspartner.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
