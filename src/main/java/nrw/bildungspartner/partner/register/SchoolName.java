package nrw.bildungspartner.partner.register;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts a school's name together from the register's three lines. A line ends after 40 characters at the latest, so words
 * are divided ("Förder-" / "schule"), compounds end at their own hyphen ("Montessori-" / "Grundschule"), and hyphens
 * also serve as brackets ("- Sekundarstufe I -").
 */
final class SchoolName {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CLOSING_BRACKET =
            Pattern.compile("(?:.*\\s|)-|.*-\\s?(?:Sek|Prim|P\\b|S\\b)[^-]*-", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIVIDED = Pattern.compile(".*\\p{L}-", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SHARED_ENDING =
            Pattern.compile("(?:und|oder|bzw\\.?|u\\.|sowie|o\\.)(?:[\\s\\p{L}].*|)");
    private static final Pattern LITTLE_WORD = Pattern.compile(
            "(?:für|der|des|dem|den|die|das|im|in|mit|am|an|zu|zum|zur|von|vom|bei|als|auf|[dmfi]\\.)(?:\\W.*|)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private SchoolName() {}

    static String join(String... lines) {
        List<String> parts = Arrays.stream(lines)
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            append(name, part);
        }
        return name.toString();
    }

    private static void append(StringBuilder name, String part) {
        if (name.isEmpty()
                || !DIVIDED.matcher(name).matches()
                || CLOSING_BRACKET.matcher(name).matches()) {
            name.append(name.isEmpty() ? "" : " ").append(part);
        } else if (!Character.isLetterOrDigit(part.charAt(0))
                || SHARED_ENDING.matcher(part).matches()
                || LITTLE_WORD.matcher(part).matches()) {
            name.append(' ').append(part);
        } else if (Character.isLowerCase(part.charAt(0))) {
            name.setLength(name.length() - 1);
            name.append(part);
        } else {
            name.append(part);
        }
    }
}
