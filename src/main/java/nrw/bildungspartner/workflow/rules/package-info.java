/** The decision tables as the office reads, changes and tries them. */
@NullMarked
package nrw.bildungspartner.workflow.rules;

import org.jspecify.annotations.NullMarked;
