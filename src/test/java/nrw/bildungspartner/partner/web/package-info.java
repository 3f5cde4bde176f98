@NullMarked
package nrw.bildungspartner.partner.web;

import org.jspecify.annotations.NullMarked;
