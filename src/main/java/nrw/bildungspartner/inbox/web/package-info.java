@NullMarked
package nrw.bildungspartner.inbox.web;

import org.jspecify.annotations.NullMarked;
