/** Drafts: an agreement on its way to be issued, answered step by step, by one or several people with the same link. */
@NullMarked
package nrw.bildungspartner.agreement.drafting;

import org.jspecify.annotations.NullMarked;
