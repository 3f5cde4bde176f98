@NullMarked
package nrw.bildungspartner.analytics;

import org.jspecify.annotations.NullMarked;
