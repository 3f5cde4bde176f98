/** The register and the catalogue for people and programs. */
@NullMarked
package nrw.bildungspartner.partner.web;

import org.jspecify.annotations.NullMarked;
