/** The figures as pages, as answers for programs and as files. */
@NullMarked
package nrw.bildungspartner.analytics.web;

import org.jspecify.annotations.NullMarked;
