@NullMarked
package nrw.bildungspartner.intake.polling;

import org.jspecify.annotations.NullMarked;
