/** Pages as pictures: turning, shrinking, and the codes on them. */
@NullMarked
package nrw.bildungspartner.document.reading.child.picture;

import org.jspecify.annotations.NullMarked;
