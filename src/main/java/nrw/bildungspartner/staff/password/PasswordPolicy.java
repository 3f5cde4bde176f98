package nrw.bildungspartner.staff.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What makes a password good enough: length, and not being the first thing somebody would try. There are no rules on
 * kinds of characters: they make passwords worse.
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = readCommon();

    /** Why a password is not good enough. */
    public enum Objection {
        SHORT,
        LONG,
        IS_USERNAME,
        COMMON
    }

    private PasswordPolicy() {}

    public static Optional<Objection> objection(String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Objection.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Objection.LONG);
        }
        var plain = skeleton(password);
        if (plain.equals(skeleton(username))) {
            return Optional.of(Objection.IS_USERNAME);
        }
        if (isCommon(plain)) {
            return Optional.of(Objection.COMMON);
        }
        return Optional.empty();
    }

    public static boolean tooLong(String password) {
        return password.codePointCount(0, password.length()) > LONGEST;
    }

    /** The same letters typed on another machine may arrive as other code points. */
    public static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static boolean isCommon(String plain) {
        return COMMON.contains(plain) || COMMON.contains(withoutTrailingDigits(plain)) || repeatsItself(plain);
    }

    /** "aaaaaaaaaaaa", "abcabcabcabc": the beginning, over and over. */
    private static boolean repeatsItself(String plain) {
        for (int period = 1; period <= 4; period++) {
            if (plain.length() > period
                    && plain.substring(period).equals(plain.substring(0, plain.length() - period))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTrailingDigits(String plain) {
        return plain.replaceFirst("\\d+$", "");
    }

    private static String skeleton(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s._!?-]", "");
    }

    private static Set<String> readCommon() {
        try {
            return new ClassPathResource("common-passwords.txt", PasswordPolicy.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordPolicy::skeleton)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
