@NullMarked
package nrw.bildungspartner.mailbox;

import org.jspecify.annotations.NullMarked;
