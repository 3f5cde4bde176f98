@NullMarked
package nrw.bildungspartner.agreement.web;

import org.jspecify.annotations.NullMarked;
