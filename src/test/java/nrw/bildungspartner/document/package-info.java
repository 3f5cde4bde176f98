@NullMarked
package nrw.bildungspartner.document;

import org.jspecify.annotations.NullMarked;
