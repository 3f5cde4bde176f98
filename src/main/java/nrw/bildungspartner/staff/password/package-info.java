/** Passwords: what makes a good one, how one is made up, how they are kept. */
@NullMarked
package nrw.bildungspartner.staff.password;

import org.jspecify.annotations.NullMarked;
