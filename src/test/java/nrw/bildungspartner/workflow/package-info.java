@NullUnmarked
package nrw.bildungspartner.workflow;

import org.jspecify.annotations.NullUnmarked;
