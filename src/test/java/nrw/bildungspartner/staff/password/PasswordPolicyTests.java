package nrw.bildungspartner.staff.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import nrw.bildungspartner.staff.password.PasswordPolicy.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwölf Segel im Hafen",
                "nurkleinebuchstaben",
                "  mit Rand  und Mitte  ",
                "👩‍🏫🌳🎻📚🏛️🎭🧭🔭🛶🥁",
                "<script>\"'&</script>",
                "Drei Museen und ein Archiv"
            })
    void longPasswordsOfAnyCharactersAreGood(String password) {
        assertThat(PasswordPolicy.objection(password, "m.klaas")).isEmpty();
    }

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertThat(PasswordPolicy.objection("kmtrwxzbnvph", "m.klaas")).isEmpty();
        assertThat(PasswordPolicy.objection("kmtrwxzbnvp", "m.klaas")).hasValue(Objection.SHORT);
        assertThat(PasswordPolicy.objection("🌳🎻📚🎭🧭🔭", "m.klaas"))
                .as("characters, not code units")
                .hasValue(Objection.SHORT);
    }

    @Test
    void oneHundredAndTwentyEightCharactersAreTheMost() {
        var longest = IntStream.range(0, 128)
                .mapToObj(i -> String.valueOf((char) ('a' + i * 7 % 26)))
                .reduce("", String::concat);
        assertThat(PasswordPolicy.objection(longest, "m.klaas")).isEmpty();
        assertThat(PasswordPolicy.objection(longest + "x", "m.klaas")).hasValue(Objection.LONG);
    }

    @Test
    void theOwnNameIsNoPassword() {
        assertThat(PasswordPolicy.objection("Miriam.Klaas-Kern", "miriam.klaas-kern"))
                .hasValue(Objection.IS_USERNAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwortpasswort",
                "Bildungspartner",
                "Bildungspartner2026!",
                "Geschäftsführung 1",
                "123456789012",
                "qwertzuiopasdf",
                "aaaaaaaaaaaaaa",
                "abcabcabcabcabc",
                "Sommer202620262026"
            })
    void whatIsGuessedFirstIsNoPassword(String password) {
        assertThat(PasswordPolicy.objection(password, "m.klaas")).hasValue(Objection.COMMON);
    }

    @Test
    void oneTimePasswordsAreGoodEasyToTypeAndNeverTheSame() {
        var made = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            var password = OneTimePassword.next();
            assertThat(password).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}");
            assertThat(PasswordPolicy.objection(password, "admin")).isEmpty();
            made.add(password);
        }
        assertThat(made).hasSize(200);
    }
}
