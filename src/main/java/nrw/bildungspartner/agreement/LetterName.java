package nrw.bildungspartner.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nrw.bildungspartner.shell.Violation;

/** A name that a stranger wants to see in a letter of ours: it carries no address that somebody put into it. */
public final class LetterName {

    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile("[/\\\\<>@]|www\\.|:", Pattern.CASE_INSENSITIVE);

    private LetterName() {}

    /** What is wrong with the address that the letter shall go to. */
    public static Optional<Violation> addressViolation(String field, String address) {
        return ContentCheck.isEmail(address)
                ? Optional.empty()
                : Optional.of(
                        new Violation(field, address.isBlank() ? "agreement.check.missing" : "agreement.check.email"));
    }

    /** What is wrong with it; a list to add to. */
    public static List<Violation> violations(String field, String name) {
        List<Violation> violations = new ArrayList<>();
        if (name.isBlank()) {
            violations.add(new Violation(field, "agreement.check.missing"));
        } else if (name.length() > LONGEST) {
            violations.add(Violation.of(field, "agreement.check.too-long", LONGEST, name.length()));
        } else if (ADDRESS.matcher(name).find()) {
            violations.add(new Violation(field, "drafting.invite.name"));
        }
        return violations;
    }
}
