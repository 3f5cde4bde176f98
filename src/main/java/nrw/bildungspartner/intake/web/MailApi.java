package nrw.bildungspartner.intake.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nrw.bildungspartner.agreement.PaperDates;
import nrw.bildungspartner.intake.AssignMail;
import nrw.bildungspartner.intake.CreateCase;
import nrw.bildungspartner.intake.DiscardMail;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.MailSearch;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.RetryMail;
import nrw.bildungspartner.intake.UndoAssignment;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of incoming mail, for programs of the office. */
@RestController
@RequestMapping("/api/mails")
@Tag(name = "Mails")
class MailApi {

    private final MailLedger ledger;
    private final AssignMail assignMail;
    private final CreateCase createCase;
    private final DiscardMail discardMail;
    private final RetryMail retryMail;
    private final UndoAssignment undoAssignment;
    private final MailWords words;
    private final ProposalWords proposals;

    MailApi(
            MailLedger ledger,
            AssignMail assignMail,
            CreateCase createCase,
            DiscardMail discardMail,
            RetryMail retryMail,
            UndoAssignment undoAssignment,
            MailWords words,
            ProposalWords proposals) {
        this.ledger = ledger;
        this.assignMail = assignMail;
        this.createCase = createCase;
        this.discardMail = discardMail;
        this.retryMail = retryMail;
        this.undoAssignment = undoAssignment;
        this.words = words;
        this.proposals = proposals;
    }

    record MailDetail(@JsonUnwrapped MailLine mail, List<ProposedCase> proposals) {}

    record ProposedCase(String reference, int confidence, List<ReasonAnswer> reasons) {}

    /** Why; the field is the agreement's, or where the clue came from. */
    record ReasonAnswer(String field, String text) {}

    record Assignment(@Nullable String reference) {}

    record Discarding(@Nullable String reason) {}

    record NewCase(@Nullable String initiative) {}

    @Operation(summary = "The ledger of incoming mail, the newest first")
    @GetMapping
    Listing<MailLine> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Paging paging) {
        var question = new MailSearch(
                state == null || state.isBlank() ? null : stateOf(state), q, day("from", from), day("to", to));
        Listing<IncomingMail> found = ledger.search(question, paging);
        Map<UUID, Long> files = ledger.attachmentCounts(
                found.items().stream().map(IncomingMail::id).toList());
        return found.map(mail -> words.line(mail, files.getOrDefault(mail.id(), 0L)));
    }

    @Operation(
            summary = "One entry of the ledger, with proposals",
            description = "As long as it waits for a person, the cases it may belong to, the best first;"
                    + " the confidence is in percent.")
    @GetMapping("/{id}")
    MailDetail one(@PathVariable UUID id) {
        return new MailDetail(
                line(id),
                proposals.cards(id).stream()
                        .map(card -> new ProposedCase(
                                card.agreement().reference(),
                                card.confidence(),
                                card.reasons().stream()
                                        .map(reason -> new ReasonAnswer(reason.field(), reason.text()))
                                        .toList()))
                        .toList());
    }

    @Operation(summary = "Says to which agreement a mail belongs", description = "409 if it was dealt with meanwhile.")
    @PostMapping("/{id}/assign")
    MailLine assign(@PathVariable UUID id, @RequestBody Assignment assignment, Principal who) {
        assignMail.assign(id, assignment.reference() == null ? "" : assignment.reference(), who.getName());
        return line(id);
    }

    @Operation(
            summary = "Opens a case for an agreement without a reference",
            description = "The initiative's key may be left out where the papers name exactly one initiative.")
    @PostMapping("/{id}/create-case")
    MailLine createCase(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable NewCase newCase, Principal who) {
        createCase.create(id, newCase == null ? null : newCase.initiative(), who.getName());
        return line(id);
    }

    @Operation(summary = "Puts a mail aside for good; the reason is mandatory")
    @PostMapping("/{id}/discard")
    MailLine discard(@PathVariable UUID id, @RequestBody Discarding discarding, Principal who) {
        discardMail.discard(id, discarding.reason() == null ? "" : discarding.reason(), who.getName());
        return line(id);
    }

    @Operation(summary = "Has a mail read and recognised once more")
    @PostMapping("/{id}/retry")
    MailLine retry(@PathVariable UUID id, Principal who) {
        retryMail.retry(id, who.getName());
        return line(id);
    }

    @Operation(
            summary = "Takes back that a mail was put aside, or assigned",
            description = "It waits for a person again. 409 if there is nothing to take back, or the case is decided.")
    @PostMapping("/{id}/undo")
    MailLine undo(@PathVariable UUID id, Principal who) {
        if (ledger.get(id).isDiscarded()) {
            discardMail.undo(id, who.getName());
        } else {
            undoAssignment.undo(id, who.getName());
        }
        return line(id);
    }

    private MailLine line(UUID id) {
        return words.line(ledger.get(id), ledger.attachmentCounts(List.of(id)).getOrDefault(id, 0L));
    }

    private static @Nullable LocalDate day(String field, String text) {
        return text.isBlank()
                ? null
                : PaperDates.parse(text).orElseThrow(() -> new Invalid(field, "intake.day.unknown"));
    }

    private static MailState stateOf(String state) {
        try {
            return MailState.valueOf(state.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid("state", "intake.state.unknown");
        }
    }
}
