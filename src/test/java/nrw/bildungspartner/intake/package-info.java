@NullMarked
package nrw.bildungspartner.intake;

import org.jspecify.annotations.NullMarked;
