package nrw.bildungspartner.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Milestone;
import nrw.bildungspartner.agreement.Timeline;
import nrw.bildungspartner.audit.AuditEntry;
import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.writing.OwnPages;
import nrw.bildungspartner.inbox.CaseFile.Entry;
import nrw.bildungspartner.inbox.CaseFile.Page;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.Submission;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.review.Comparisons;
import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.review.ReviewDecision;
import nrw.bildungspartner.review.ReviewDecisions;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.Signers;
import nrw.bildungspartner.signing.SigningRound;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens case files for the people whose desk or whose task they belong to. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

    private final Agreements agreements;
    private final Timeline timeline;
    private final DocumentArchive archive;
    private final Letters letters;
    private final TaskInbox tasks;
    private final TaskView view;
    private final Submissions submissions;
    private final Findings findings;
    private final Comparisons comparisons;
    private final ReviewDecisions decisions;
    private final AuditTrail trail;
    private final Signers signers;
    private final OwnPages ownPages;

    CaseFiles(
            Agreements agreements,
            Timeline timeline,
            DocumentArchive archive,
            Letters letters,
            TaskInbox tasks,
            TaskView view,
            Submissions submissions,
            Findings findings,
            Comparisons comparisons,
            ReviewDecisions decisions,
            AuditTrail trail,
            Signers signers,
            OwnPages ownPages) {
        this.agreements = agreements;
        this.timeline = timeline;
        this.archive = archive;
        this.letters = letters;
        this.tasks = tasks;
        this.view = view;
        this.submissions = submissions;
        this.findings = findings;
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.trail = trail;
        this.signers = signers;
        this.ownPages = ownPages;
    }

    /** @throws NotFound if there is no such case, or neither its desk nor a task in it is in this person's care */
    public CaseFile open(String reference, CurrentStaff me) {
        Agreement agreement = agreements.get(reference);
        List<OpenTask> open = tasks.ofCase(reference);
        TaskAsker asker = view.of(me);
        if (!asker.maySeeDesk(agreement.desk()) && open.stream().noneMatch(asker::maySee)) {
            throw new NotFound("agreement.not-found");
        }
        List<Milestone> stones = timeline.of(reference);
        List<Letter> written = letters.ofCase(reference);
        List<Submission> received = submissions.of(reference);
        List<ReviewDecision> decided = decisions.of(reference);
        Optional<StoredDocument> sealed =
                signers.round(reference).flatMap(SigningRound::sealedId).flatMap(archive::find);
        return new CaseFile(
                agreement,
                stones,
                archive.ofCase(reference).stream()
                        .filter(document -> document.kind() != DocumentKind.PAGE_IMAGE)
                        .toList(),
                written,
                open,
                signers.of(reference),
                received,
                pages(received),
                sealed,
                received.isEmpty()
                        ? sealed.map(copy -> ownPages.count(copy.id())).orElse(0)
                        : 0,
                findings.of(reference),
                comparisons.of(reference),
                decided,
                audit(reference, stones, written));
    }

    /** Which of these cases this person may open. */
    public Set<String> openTo(CurrentStaff me, List<String> references) {
        TaskAsker asker = view.of(me);
        return agreements.all(references).stream()
                .filter(agreement -> asker.maySeeDesk(agreement.desk()))
                .map(Agreement::reference)
                .collect(Collectors.toSet());
    }

    private List<Page> pages(List<Submission> received) {
        List<Page> pages = new ArrayList<>();
        for (Submission submission : received) {
            for (MailAttachment paper : submissions.papers(submission.id())) {
                paper.reading().stream()
                        .flatMap(reading -> reading.pages().stream())
                        .filter(page -> page.preview() != null)
                        .forEach(page -> pages.add(new Page(
                                Objects.requireNonNull(page.preview()),
                                paper.documentId(),
                                paper.name(),
                                page.number())));
            }
        }
        return pages;
    }

    private List<Entry> audit(String reference, List<Milestone> stones, List<Letter> written) {
        List<Entry> entries = new ArrayList<>();
        stones.forEach(stone -> entries.add(
                new Entry(stone.reachedAt(), "milestone", List.of(stone.state().messageKey()), "")));
        written.forEach(letter -> entries.add(
                new Entry(letter.createdAt(), "letter", List.of(letter.subject(), letter.recipient()), "")));
        trail.of(reference).stream().map(CaseFiles::entry).forEach(entries::add);
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    /** A step of the audit; for everybody but the office and the system it says how they were known. */
    private static Entry entry(AuditEntry step) {
        if (step.byStaff() || step.bySystem()) {
            return new Entry(step.at(), "step", List.of(step.actKey()), step.actor());
        }
        return step.actor().isEmpty()
                ? new Entry(step.at(), "step.by-somebody", List.of(step.actKey(), step.identificationKey()), "")
                : new Entry(step.at(), "step.by", List.of(step.actKey(), step.actor(), step.identificationKey()), "");
    }
}
