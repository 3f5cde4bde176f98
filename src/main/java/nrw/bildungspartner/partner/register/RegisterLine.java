package nrw.bildungspartner.partner.register;

import org.jspecify.annotations.Nullable;

/** One line of the file: a school, or a reason why it is none. */
sealed interface RegisterLine {

    int line();

    /** A readable school. */
    record Row(int line, OfficialSchool school) implements RegisterLine {}

    /** A line left out; the number is kept where it could be read, so that its school does not count as gone. */
    record Rejected(int line, @Nullable String number, Rejection reason, String detail) implements RegisterLine {}
}
