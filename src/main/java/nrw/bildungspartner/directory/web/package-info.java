/** What the world sees: the home page and "Wir sind dabei". */
@NullMarked
package nrw.bildungspartner.directory.web;

import org.jspecify.annotations.NullMarked;
