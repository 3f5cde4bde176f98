/** Tests of what all rooms share. */
@NullMarked
package nrw.bildungspartner.shell;

import org.jspecify.annotations.NullMarked;
