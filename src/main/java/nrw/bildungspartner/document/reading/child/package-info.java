/** The program of the reading process: detects, unpacks, renders and decodes one file at a time, and may die doing it. */
@NullMarked
package nrw.bildungspartner.document.reading.child;

import org.jspecify.annotations.NullMarked;
