/** The administrator's page of the chain, and the call that verifies it. */
@NullMarked
package nrw.bildungspartner.audit.web;

import org.jspecify.annotations.NullMarked;
