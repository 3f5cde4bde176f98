/** The frame at work: languages, answers to problems, error pages, styles and scripts. */
@NullMarked
package nrw.bildungspartner.shell.web;

import org.jspecify.annotations.NullMarked;
