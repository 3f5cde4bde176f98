@NullMarked
package nrw.bildungspartner.partner;

import org.jspecify.annotations.NullMarked;
