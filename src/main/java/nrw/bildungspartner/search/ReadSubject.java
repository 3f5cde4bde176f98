package nrw.bildungspartner.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.review.ReviewDecisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what a case or a piece of post says, from the rooms that keep it. */
@Component
class ReadSubject {

    private final Agreements agreements;
    private final ContentLines lines;
    private final Letters letters;
    private final ReviewDecisions decisions;
    private final MailLedger ledger;
    private final TransactionTemplate reading;

    ReadSubject(
            Agreements agreements,
            ContentLines lines,
            Letters letters,
            ReviewDecisions decisions,
            MailLedger ledger,
            PlatformTransactionManager transactions) {
        this.agreements = agreements;
        this.lines = lines;
        this.letters = letters;
        this.decisions = decisions;
        this.ledger = ledger;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
    }

    /** As it is committed now: nothing if it does not exist, several if it is the post of several cases. */
    List<Entry> read(Subject subject) {
        List<Entry> entries = reading.execute(status -> subject.reference()
                .map(reference ->
                        agreements.find(reference).map(this::ofCase).stream().toList())
                .orElseGet(() ->
                        subject.mail().flatMap(ledger::find).map(this::ofMail).orElse(List.of())));
        return entries == null ? List.of() : entries;
    }

    private Entry ofCase(Agreement agreement) {
        String reference = agreement.reference();
        List<Passage> passages = new ArrayList<>(content(agreement));
        decisions
                .of(reference)
                .forEach(decision -> passages.addAll(Passage.of(
                        new Place(Place.Kind.DECISION, null, null, "", 0, decision.decidedAt()),
                        Stream.concat(
                                        decision.remarks().stream().map(remark -> remark.text()),
                                        Stream.of(decision.note()))
                                .collect(Collectors.joining(" · ")))));
        letters.ofCase(reference)
                .forEach(letter -> passages.addAll(Passage.of(
                        new Place(Place.Kind.LETTER, letter.id(), null, letter.subject(), 0, letter.createdAt()),
                        String.join(
                                "\n", letter.subject(), letter.recipientName(), letter.recipient(), letter.body()))));
        return new Entry(Subject.ofCase(reference), agreement.desk(), passages);
    }

    private List<Passage> content(Agreement agreement) {
        List<String> said = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        said.add(agreement.reference());
        agreement.registrationNumber().ifPresent(said::add);
        numbers.addAll(said);
        agreement.correspondent().ifPresent(person -> said.add(person.name() + ", " + person.email()));
        agreement.content().ifPresent(content -> {
            content.schools().stream().map(SchoolParty::number).forEach(numbers::add);
            lines.of(content, Locale.forLanguageTag(agreement.language())).stream()
                    .map(ContentLines.Line::value)
                    .filter(value -> !value.isBlank())
                    .map(value -> value.replace("\n", ", "))
                    .forEach(said::add);
        });
        return Passage.of(
                new Place(Place.Kind.CONTENT, null, null, "", 0, agreement.stateSince()),
                String.join(" · ", said),
                numbers);
    }

    /** Each case finds what is its own; what is nobody's yet is found as the piece of post that it came with. */
    private List<Entry> ofMail(IncomingMail mail) {
        List<MailAttachment> files = ledger.attachments(mail.id());
        List<Entry> entries = new ArrayList<>();
        for (String reference : mail.references()) {
            agreements
                    .find(reference)
                    .ifPresent(owner -> entries.add(new Entry(
                            Subject.ofCase(reference),
                            owner.desk(),
                            passages(
                                    mail,
                                    files.stream()
                                            .flatMap(file -> file.of(reference))
                                            .toList()))));
        }
        if (entries.isEmpty() || mail.state() == MailState.UNMATCHED) {
            entries.add(new Entry(Subject.ofMail(mail.id()), "", passages(mail, files)));
        }
        return entries;
    }

    private static List<Passage> passages(IncomingMail mail, List<MailAttachment> files) {
        List<Passage> passages = new ArrayList<>(Passage.of(
                new Place(Place.Kind.MAIL, null, mail.id(), mail.subject(), 0, mail.receivedAt()),
                Stream.of(mail.subject(), mail.senderName(), mail.sender(), mail.body())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · "))));
        files.forEach(file -> passages.addAll(file(mail, file)));
        return passages;
    }

    private static List<Passage> file(IncomingMail mail, MailAttachment file) {
        List<PaperReading.Page> pages = file.reading().map(PaperReading::pages).orElse(List.of());
        List<Passage> passages = new ArrayList<>();
        if (pages.isEmpty()) {
            String text = file.reading().map(PaperReading::text).orElse("");
            passages.addAll(Passage.of(place(mail, file, 0, mail.receivedAt()), file.name() + " · " + text));
        }
        for (PaperReading.Page page : pages) {
            String text = page == pages.get(0) ? file.name() + " · " + page.text() : page.text();
            passages.addAll(Passage.of(place(mail, file, page.number(), mail.receivedAt()), text));
        }
        return passages;
    }

    private static Place place(IncomingMail mail, MailAttachment file, int page, Instant at) {
        return new Place(Place.Kind.FILE, file.documentId(), mail.id(), file.name(), page, at);
    }
}
