@NullMarked
package nrw.bildungspartner.registration;

import org.jspecify.annotations.NullMarked;
