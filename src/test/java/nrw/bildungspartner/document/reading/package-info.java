@NullMarked
package nrw.bildungspartner.document.reading;

import org.jspecify.annotations.NullMarked;
