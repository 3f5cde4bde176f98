@NullMarked
package nrw.bildungspartner.staff.password;

import org.jspecify.annotations.NullMarked;
