/** The frame every page and every answer stands in: paging, problems, language, layout. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nrw.bildungspartner.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
