package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A reader that is short of everything, for files that mean harm; after each of them it reads the next good file. */
abstract class HostileReading {

    static final ReadingSettings SETTINGS = Readers.settings(Map.of(
            "time-limit", "10s", "heap", "256MB", "answer-limit", "20MB", "file-limit", "10MB", "recycle-after", "50"));
    private static final ReaderPool POOL = new ReaderPool(SETTINGS);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POOL::close));
    }

    final DocumentReader reader = new DocumentReader(POOL, SETTINGS, List::of);

    @AfterEach
    void theNextGoodFileIsRead() {
        var reading = reader.read("gut.pdf", Papers.digital("Aktenzeichen " + Papers.REFERENCE));
        assertThat(reading.outcome()).isEqualTo(Outcome.READ);
        assertThat(reading.text()).contains(Papers.REFERENCE);
    }

    /** Every file in it ended in one way, with a reason where that was not the best, and none is silently empty. */
    static void isExplicit(Reading reading) {
        assertThat(reading.withParts()).allSatisfy(each -> {
            if (each.outcome() == Outcome.READ) {
                assertThat(each.text().isBlank()
                                && each.pages().isEmpty()
                                && each.parts().isEmpty()
                                && each.embeddedData().isEmpty())
                        .as("silently empty: %s", each)
                        .isFalse();
            } else {
                assertThat(each.reasons()).isNotEmpty();
            }
            assertThat(each.text().length())
                    .isLessThanOrEqualTo(SETTINGS.limits().textCharacters());
        });
    }

    static void isExplicit(MailReading mail) {
        if (mail.outcome() != Outcome.READ) {
            assertThat(mail.reasons()).isNotEmpty();
        }
        assertThat(mail.attachments()).allSatisfy(file -> isExplicit(file.reading()));
    }
}
