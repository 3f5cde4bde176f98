@NullMarked
package nrw.bildungspartner.document.writing;

import org.jspecify.annotations.NullMarked;
