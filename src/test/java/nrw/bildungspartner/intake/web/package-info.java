@NullMarked
package nrw.bildungspartner.intake.web;

import org.jspecify.annotations.NullMarked;
