/** Writes agreements: fills the office's Word files and makes PDF of them. */
@NullMarked
@NamedInterface("writing")
package nrw.bildungspartner.document.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
