@NullMarked
package nrw.bildungspartner.correspondence;

import org.jspecify.annotations.NullMarked;
