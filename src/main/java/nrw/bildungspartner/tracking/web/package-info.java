@NullMarked
package nrw.bildungspartner.tracking.web;

import org.jspecify.annotations.NullMarked;
