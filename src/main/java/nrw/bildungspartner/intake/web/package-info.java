/** Pages and calls of the ledger of incoming mail. */
@NullMarked
package nrw.bildungspartner.intake.web;

import org.jspecify.annotations.NullMarked;
