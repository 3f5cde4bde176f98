@NullMarked
package nrw.bildungspartner.agreement.drafting;

import org.jspecify.annotations.NullMarked;
