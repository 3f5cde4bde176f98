@NullMarked
package nrw.bildungspartner.checking.web;

import org.jspecify.annotations.NullMarked;
