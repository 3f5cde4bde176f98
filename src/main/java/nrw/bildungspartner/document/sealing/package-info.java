/** Seals PDF files with the office's key, after the evidence of who signed how has been put behind their pages. */
@NullMarked
@NamedInterface("sealing")
package nrw.bildungspartner.document.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
