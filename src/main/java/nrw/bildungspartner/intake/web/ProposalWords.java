package nrw.bildungspartner.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.proposing.Proposal;
import nrw.bildungspartner.intake.proposing.Proposal.Reason;
import nrw.bildungspartner.intake.proposing.ProposeCases;
import nrw.bildungspartner.intake.proposing.ReadFields;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.Sighting;
import nrw.bildungspartner.partner.Initiatives;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Proposals, and where references were seen, in the visitor's language. */
@Component
class ProposalWords {

    /** Two proposals this close to each other, in percent, are for a person to compare. */
    private static final int CLOSE = 10;

    private final ProposeCases proposeCases;
    private final ReadFields readFields;
    private final MailLedger ledger;
    private final Agreements agreements;
    private final Initiatives initiatives;
    private final MailWords words;

    ProposalWords(
            ProposeCases proposeCases,
            ReadFields readFields,
            MailLedger ledger,
            Agreements agreements,
            Initiatives initiatives,
            MailWords words) {
        this.proposeCases = proposeCases;
        this.readFields = readFields;
        this.ledger = ledger;
        this.agreements = agreements;
        this.initiatives = initiatives;
        this.words = words;
    }

    /** A case that may be meant, as a card shows it. */
    record Card(Agreement agreement, String initiative, int confidence, String word, List<Line> reasons) {}

    /**
     * One reason.
     *
     * @param mark the id of the page's picture, if there is one
     * @param against whether it speaks against the case
     */
    record Line(String field, String text, @Nullable String mark, boolean against) {}

    /** Where a reference was seen, and how. */
    record Trace(String reference, String text, @Nullable String mark) {}

    List<Card> cards(UUID mail) {
        List<Proposal> proposals = proposeCases.propose(mail);
        if (proposals.isEmpty()) {
            return List.of();
        }
        var marks = marks(mail);
        Map<String, Agreement> known = agreements
                .all(proposals.stream().map(Proposal::reference).toList())
                .stream()
                .collect(Collectors.toMap(Agreement::reference, Function.identity()));
        return proposals.stream()
                .flatMap(proposal -> Optional.ofNullable(known.get(proposal.reference())).stream()
                        .map(agreement -> new Card(
                                agreement,
                                initiative(agreement),
                                proposal.confidence(),
                                words.text("intake.proposal." + proposal.word()),
                                proposal.reasons().stream()
                                        .map(reason -> line(reason, marks))
                                        .toList())))
                .toList();
    }

    /** Whether the best does not stand out. */
    static boolean areClose(List<Card> cards) {
        return cards.size() > 1 && cards.get(0).confidence() - cards.get(1).confidence() < CLOSE;
    }

    List<Trace> traces(UUID mail) {
        var marks = marks(mail);
        return marks.papers().stream()
                .flatMap(paper ->
                        paper.reading().stream().flatMap(reading -> Sighting.on(paper.name(), reading).stream()))
                .map(sighting -> new Trace(
                        sighting.reference(),
                        words.text(
                                "intake.trace." + MailWords.key(sighting.clue()),
                                words.place(sighting.place(), marks.several())),
                        sighting.clue() == Clue.EMBEDDED_DATA ? null : marks.of(sighting.place())))
                .toList();
    }

    /** What a new case would begin with. */
    List<Line> read(UUID mail, String initiative) {
        var marks = marks(mail);
        return readFields.inMail(mail, initiative).stream()
                .map(field -> new Line(
                        words.text("intake.read." + field.field().replaceAll("\\[\\d+]", "")),
                        field.field().equals("institution.kind") ? kind(field.value()) : field.value(),
                        marks.of(field.place()),
                        false))
                .toList();
    }

    private String kind(String key) {
        return initiatives
                .kind(key)
                .map(kind -> kind.name().in(LocaleContextHolder.getLocale()))
                .orElse(key);
    }

    private Line line(Reason reason, PageMarks marks) {
        String place = reason.place() == null ? "" : words.place(reason.place(), marks.several());
        return new Line(
                reason.field(),
                words.text("intake.proposal.reason." + reason.key(), reason.value(), place),
                marks.of(reason.place()),
                reason.key().equals("other-school"));
    }

    private String initiative(Agreement agreement) {
        return initiatives
                .byKey(agreement.initiative())
                .map(initiative -> initiative.name().in(LocaleContextHolder.getLocale()))
                .orElse(agreement.initiative());
    }

    private PageMarks marks(UUID mail) {
        return new PageMarks(
                ledger.attachments(mail).stream().filter(MailAttachment::paper).toList());
    }
}
