/** Agreements from outside: issued by programs, and blank ones to take away. */
@NullMarked
package nrw.bildungspartner.agreement.web;

import org.jspecify.annotations.NullMarked;
