package nrw.bildungspartner.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells of a decision table are code: they are written out of plain words, and nothing else is read. */
class RuleFileTests {

    @ParameterizedTest
    @EnumSource
    void everyShippedTableConsistsOfChoicesAndComesBackTheSame(RuleTable table) {
        List<Rule> rules = RuleFile.read(RuleFile.shipped(table));
        assertThat(rules).hasSizeGreaterThan(5);
        assertThat(RuleFile.read(RuleFile.write(table, rules))).isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"museum\") or true or (\"",
                "${sendLetterDelegate.execute()}",
                "museum\"",
                "museum, archiv",
                "< 5",
                "null",
                "",
                "ｍuseum"
            })
    void whatIsNoPlainWordNeverBecomesAnExpression(String hostile) {
        List<Rule> rules = List.of(new Rule("", List.of(hostile), List.of("museum")));
        if (hostile.isEmpty() || hostile.equals("null")) {
            // Nothing stays nothing, and a word stays a text.
            assertThat(RuleFile.read(RuleFile.write(RuleTable.RESPONSIBLE_DESK, rules)))
                    .isEqualTo(rules);
            assertThat(xml(rules)).doesNotContain("<text>null</text>");
        } else {
            assertThatThrownBy(() -> xml(rules)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"</description><rule/>", "]]>&amp;&", "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;"})
    void aNoteIsTextWhateverStandsInIt(String note) {
        List<Rule> rules = List.of(new Rule(note, List.of("museum"), List.of("museum")));
        assertThat(RuleFile.read(RuleFile.write(RuleTable.RESPONSIBLE_DESK, rules)))
                .isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date and time(\"x\")", "&gt; 5", "\"a\",\"b\"", "${beans}", "not(\"museum\")"})
    void aFileWithExpressionsIsNotRead(String cell) {
        String file = xml(List.of(new Rule("", List.of("museum"), List.of("sportverein"))))
                .replace("\"museum\"", cell)
                .replace("&quot;museum&quot;", cell);
        assertThatThrownBy(() -> RuleFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String xml(List<Rule> rules) {
        return new String(RuleFile.write(RuleTable.RESPONSIBLE_DESK, rules), StandardCharsets.UTF_8);
    }
}
