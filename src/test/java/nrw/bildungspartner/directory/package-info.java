@NullMarked
package nrw.bildungspartner.directory;

import org.jspecify.annotations.NullMarked;
