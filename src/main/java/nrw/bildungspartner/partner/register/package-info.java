/** The official register's way in: reads its file, compares, and brings the schools up to date. */
@NullMarked
package nrw.bildungspartner.partner.register;

import org.jspecify.annotations.NullMarked;
