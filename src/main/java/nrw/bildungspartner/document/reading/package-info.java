/** Reads what strangers send: every file is opened in a process of its own, with limits. */
@NullMarked
@NamedInterface("reading")
package nrw.bildungspartner.document.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
