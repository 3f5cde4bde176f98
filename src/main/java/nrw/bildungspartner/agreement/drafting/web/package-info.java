/** The guided draft: one question per page. */
@NullMarked
package nrw.bildungspartner.agreement.drafting.web;

import org.jspecify.annotations.NullMarked;
