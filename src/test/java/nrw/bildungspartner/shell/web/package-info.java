/** Tests of the frame. */
@NullMarked
package nrw.bildungspartner.shell.web;

import org.jspecify.annotations.NullMarked;
