@NullMarked
package nrw.bildungspartner.signing.web;

import org.jspecify.annotations.NullMarked;
