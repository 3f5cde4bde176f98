@NullMarked
package nrw.bildungspartner.workflow.rules.web;

import org.jspecify.annotations.NullMarked;
