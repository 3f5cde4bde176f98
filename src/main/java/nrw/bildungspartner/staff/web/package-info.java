/** Signing in, the own account, and the care of accounts. */
@NullMarked
package nrw.bildungspartner.staff.web;

import org.jspecify.annotations.NullMarked;
