@NullMarked
package nrw.bildungspartner.staff;

import org.jspecify.annotations.NullMarked;
