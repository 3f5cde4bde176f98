@NullMarked
package nrw.bildungspartner.partner.register;

import org.jspecify.annotations.NullMarked;
