package nrw.bildungspartner.agreement;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an agreement is called on paper and on the telephone: {@code BP-2027-7K4MQ-3}. It uses only letters and digits
 * that nobody takes for another; the last one checks the rest, so that one wrong character or two swapped neighbours are
 * noticed (a weighted sum modulo 29, a prime).
 */
public record Reference(String value) {

    private static final String ALPHABET = "23456789ACDEFGHJKMNPQRTUVWXYZ";
    private static final Pattern FORM = Pattern.compile("BP-(\\d{4})-([" + ALPHABET + "]{5})-([" + ALPHABET + "])");
    /** Scanners and people change dashes, blanks and case; nothing else is forgiven. */
    private static final Pattern LOOSE = Pattern.compile("(?<![A-Z0-9])B\\s?P\\s?[-–—_ ]\\s?(\\d{4})\\s?[-–—_ ]\\s?(["
            + ALPHABET + "]{5})\\s?[-–—_ ]\\s?([" + ALPHABET + "])(?![A-Z0-9])");

    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    /** A new one; that nobody has it yet is for the unique key of the table to say. */
    static Reference fresh(int year) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            body.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Reference("BP-%04d-%s-%c".formatted(year, body, check(year, body)));
    }

    /** Reads what a person typed or a code said: case, blanks and the kind of dash do not matter. */
    public static Optional<Reference> parse(String text) {
        Matcher matcher = LOOSE.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? valid(matcher) : Optional.empty();
    }

    /** All references in a text, in the order they stand there, each once. */
    public static Set<Reference> in(String text) {
        Set<Reference> found = new LinkedHashSet<>();
        Matcher matcher = LOOSE.matcher(text.toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            valid(matcher).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public String toString() {
        return value;
    }

    private static Optional<Reference> valid(Matcher matcher) {
        String candidate = "BP-%s-%s-%s".formatted(matcher.group(1), matcher.group(2), matcher.group(3));
        return isValid(candidate) ? Optional.of(new Reference(candidate)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        Matcher matcher = FORM.matcher(value);
        return matcher.matches()
                && check(Integer.parseInt(matcher.group(1)), matcher.group(2))
                        == matcher.group(3).charAt(0);
    }

    private static char check(int year, CharSequence body) {
        int sum = 0;
        int weight = 2;
        for (char digit : "%04d".formatted(year).toCharArray()) {
            sum += weight++ * (digit - '0' + 1);
        }
        for (int i = 0; i < body.length(); i++) {
            sum += weight++ * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
