/** Fetches mail from the office's mailbox and claims it. */
@NullMarked
package nrw.bildungspartner.intake.polling;

import org.jspecify.annotations.NullMarked;
