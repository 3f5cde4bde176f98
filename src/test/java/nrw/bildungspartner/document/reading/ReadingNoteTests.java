package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingNoteTests {

    private static final ResourceBundle GERMAN = ResourceBundle.getBundle("messages/reading", Locale.ROOT);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("messages/reading", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void everyReasonHasWordsForPeople(ReadingNote note) {
        assertThat(GERMAN.getString("reading.note." + note.key())).endsWith(".");
        assertThat(ENGLISH.getString("reading.note." + note.key()))
                .isNotEqualTo(GERMAN.getString("reading.note." + note.key()));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasWordsForPeople(Outcome outcome) {
        assertThat(GERMAN.getString("reading.outcome." + outcome)).isNotBlank();
        assertThat(ENGLISH.getString("reading.outcome." + outcome)).isNotBlank();
    }
}
