/** Tests of drafting and issuing, and a sample for tests of what comes after. */
@NullMarked
package nrw.bildungspartner.agreement;

import org.jspecify.annotations.NullMarked;
