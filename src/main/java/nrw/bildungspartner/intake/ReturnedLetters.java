package nrw.bildungspartner.intake;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.correspondence.NoteReturn;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.intake.recognising.DeliveryReport;
import nrw.bildungspartner.mailbox.MailAddress;
import org.springframework.stereotype.Component;

/** Knows our own letters again, in reports of the post and in answers. */
@Component
class ReturnedLetters {

    private final NoteReturn noteReturn;
    private final Letters letters;
    private final CaseContacts contacts;
    private final DocumentArchive archive;

    ReturnedLetters(NoteReturn noteReturn, Letters letters, CaseContacts contacts, DocumentArchive archive) {
        this.noteReturn = noteReturn;
        this.letters = letters;
        this.contacts = contacts;
        this.archive = archive;
    }

    /** A report counts only if it returns a letter that really went out; anything else changes nothing. */
    void look(IncomingMail mail) {
        mail.rawDocument()
                .flatMap(raw -> DeliveryReport.of(archive.content(raw)))
                .flatMap(report -> noteReturn.note(report.messageIds(), report.why()))
                .ifPresent(letter -> {
                    mail.becomes(MailState.AUTOMATIC, "letter-returned", letter.recipient());
                    letter.reference().ifPresent(reference -> {
                        mail.concerns(reference);
                        mail.rawDocument().ifPresent(raw -> archive.assignToCase(raw, reference));
                    });
                });
    }

    /** The cases whose letters this mail answers, if its sender is somebody of that case. */
    Set<String> answeredBy(IncomingMail mail) {
        return mail.answers().stream()
                .map(letters::byMessageId)
                .flatMap(Optional::stream)
                .flatMap(letter -> letter
                        .reference()
                        .filter(reference -> MailAddress.same(letter.recipient(), mail.sender())
                                || contacts.knows(reference, mail.sender()))
                        .stream())
                .collect(Collectors.toSet());
    }
}
