package nrw.bildungspartner.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Kindergarten;
import nrw.bildungspartner.document.reading.ReadingNote;
import org.springframework.stereotype.Component;

/** What a receipt may say: about the case to its own people, about what was sent to everybody. */
@Component
class ReceiptFacts {

    private final MailAttachmentRepository attachments;
    private final Agreements agreements;
    private final CaseContacts contacts;
    private final AnswerTimes times;

    ReceiptFacts(
            MailAttachmentRepository attachments, Agreements agreements, CaseContacts contacts, AnswerTimes times) {
        this.attachments = attachments;
        this.agreements = agreements;
        this.contacts = contacts;
        this.times = times;
    }

    /** Those of the mail's cases that its sender is a contact of. */
    List<String> casesOfSender(IncomingMail mail) {
        return mail.recognisedBy().isEmpty()
                ? List.of()
                : mail.references().stream()
                        .filter(reference -> contacts.knows(reference, mail.sender()))
                        .toList();
    }

    /**
     * The words for the letter. Whoever is no contact reads the same whether their mail found a case or not. Nothing if
     * another letter says it all: the one that confirms a submission to all partners.
     */
    Map<String, Object> of(IncomingMail mail, List<String> own) {
        List<MailAttachment> files = attachments.findByMailIdOrderByPosition(mail.id());
        Map<String, Object> facts = problems(mail, files);
        if (facts.isEmpty() && !own.isEmpty() && own.stream().allMatch(this::isConfirmedToAll)) {
            return Map.of();
        }
        facts.put("pages", pages(files.stream()));
        boolean question = mail.reason().filter("question"::equals).isPresent();
        if (own.isEmpty()) {
            facts.put("until", times.lookedAt());
        } else {
            facts.put("answered", mail.subject());
            facts.put("question", question);
            facts.put(
                    "cases",
                    own.stream().map(reference -> line(reference, files)).toList());
            facts.put("until", question ? times.lookedAt() : times.reviewed());
        }
        return facts;
    }

    private static Map<String, Object> problems(IncomingMail mail, List<MailAttachment> files) {
        Map<String, Object> problems = new HashMap<>();
        if (files.stream().anyMatch(ReceiptFacts::isEncrypted)) {
            problems.put("encrypted", true);
        }
        if (files.stream()
                .anyMatch(file -> !isEncrypted(file)
                        && file.outcome().filter(end -> end.usable()).isEmpty())) {
            problems.put("unreadable", true);
        }
        if (mail.reason().filter("no-attachment"::equals).isPresent()) {
            problems.put("nothing", true);
        }
        boolean nobodys = mail.reason()
                .filter(reason -> reason.equals("no-attachment") || reason.equals("no-reference"))
                .isPresent();
        if (nobodys && meansKindergarten(mail, files)) {
            problems.put("kindergarten", true);
        }
        return problems;
    }

    private static boolean meansKindergarten(IncomingMail mail, List<MailAttachment> files) {
        return Stream.concat(
                        Stream.of(mail.subject(), mail.body()),
                        files.stream().flatMap(file -> file.reading().stream()).map(reading -> reading.text()))
                .anyMatch(Kindergarten::isMeant);
    }

    private static boolean isEncrypted(MailAttachment file) {
        return file.notes().contains(ReadingNote.ENCRYPTED.key());
    }

    private boolean isConfirmedToAll(String reference) {
        return agreements.get(reference).state() == AgreementState.SUBMITTED;
    }

    private Map<String, Object> line(String reference, List<MailAttachment> files) {
        Agreement agreement = agreements.get(reference);
        return Map.of(
                "reference",
                reference,
                "partners",
                agreement.partners(),
                "pages",
                pages(files.stream().flatMap(file -> file.of(reference))));
    }

    private static int pages(Stream<MailAttachment> files) {
        return files.filter(MailAttachment::paper)
                .flatMap(file -> file.reading().stream())
                .mapToInt(reading -> Math.max(1, reading.pages().size()))
                .sum();
    }
}
