/** Takes Word files apart: what stands in a returned one, and what a template is made of. */
@NullMarked
package nrw.bildungspartner.document.reading.child.word;

import org.jspecify.annotations.NullMarked;
