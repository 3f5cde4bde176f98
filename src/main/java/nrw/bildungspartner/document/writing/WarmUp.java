package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.document.writing.AgreementPaper.Activity;
import nrw.bildungspartner.document.writing.AgreementPaper.ConferenceStatus;
import nrw.bildungspartner.document.writing.AgreementPaper.Contact;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementPaper.Institution;
import nrw.bildungspartner.document.writing.AgreementPaper.Publication;
import nrw.bildungspartner.document.writing.AgreementPaper.School;
import nrw.bildungspartner.document.writing.AgreementPaper.SchoolConference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes one agreement for nobody once the application is up, so that the first person does not wait seconds for theirs. */
@Component
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final AgreementWriter writer;
    private final WritingSettings settings;

    WarmUp(AgreementWriter writer, WritingSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.warmUp()) {
            Thread thread = new Thread(this::writeOne, "warm-up-writing");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    private void writeOne() {
        try {
            Contact nobody = new Contact("Niemand", "niemand@example.org");
            writer.write(new AgreementPaper(
                    "BP-2000-00000-0",
                    1,
                    LocalDate.EPOCH,
                    new Initiative("museum", "Museum und Schule"),
                    Locale.GERMAN,
                    List.of(new School("100000", "Schule", "Straße 1", "40000", "Ort", nobody, nobody)),
                    new Institution("Museum", "Museum", "Straße 2", "40000", "Ort", nobody, nobody),
                    null,
                    List.of("Ziel"),
                    List.of(new Activity("Vorhaben", "Text", "5", "Kunst", 1)),
                    "Verankerung",
                    "Kosten",
                    LocalDate.EPOCH,
                    2,
                    "Auswertung",
                    new SchoolConference(ConferenceStatus.OPEN, null),
                    true,
                    new Publication(true, false)));
        } catch (RuntimeException e) {
            LOG.error("The first agreement could not be written; the next may not either", e);
        }
    }
}
