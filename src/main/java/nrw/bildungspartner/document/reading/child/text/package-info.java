/** Characters as strangers write them, made harmless. */
@NullMarked
package nrw.bildungspartner.document.reading.child.text;

import org.jspecify.annotations.NullMarked;
