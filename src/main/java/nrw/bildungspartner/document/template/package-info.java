/** The office's own Word files: their versions, what is wrong with one, and from which day on it is used. */
@NullMarked
@NamedInterface("template")
package nrw.bildungspartner.document.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
