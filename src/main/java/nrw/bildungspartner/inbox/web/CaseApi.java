package nrw.bildungspartner.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.correspondence.Letter;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.LetterState;
import nrw.bildungspartner.inbox.CaseFile;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The case file for programs of the office. */
@RestController
class CaseApi {

    private final CaseFiles caseFiles;
    private final TaskView view;
    private final AuditText auditTexts;
    private final Clock clock;

    CaseApi(CaseFiles caseFiles, TaskView view, AuditText auditTexts, Clock clock) {
        this.caseFiles = caseFiles;
        this.view = view;
        this.auditTexts = auditTexts;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{reference}")
    CaseAnswer show(@PathVariable String reference, CurrentStaff me, Locale language) {
        CaseFile file = caseFiles.open(reference, me);
        TaskAsker asker = view.of(me);
        return new CaseAnswer(
                AgreementAnswer.of(file.agreement()),
                file.timeline().stream()
                        .map(stone -> new MilestoneAnswer(stone.state(), stone.reachedAt()))
                        .toList(),
                file.documents().stream().map(TaskAnswer.DocumentAnswer::of).toList(),
                file.letters().stream().map(LetterAnswer::of).toList(),
                file.tasks().stream()
                        .map(task -> TaskAnswer.of(task, asker, clock, language))
                        .toList(),
                file.audit().stream()
                        .map(entry -> new AuditAnswer(entry.at(), auditTexts.of(entry), entry.who()))
                        .toList());
    }

    record CaseAnswer(
            AgreementAnswer agreement,
            List<MilestoneAnswer> timeline,
            List<TaskAnswer.DocumentAnswer> documents,
            List<LetterAnswer> letters,
            List<TaskAnswer> tasks,
            List<AuditAnswer> audit) {}

    record AgreementAnswer(
            String reference,
            AgreementState state,
            String initiative,
            String desk,
            int documentVersion,
            Instant issuedAt,
            @Nullable AgreementContent content,
            List<Remark> remarks,
            @Nullable String registrationNumber) {

        static AgreementAnswer of(Agreement agreement) {
            return new AgreementAnswer(
                    agreement.reference(),
                    agreement.state(),
                    agreement.initiative(),
                    agreement.desk(),
                    agreement.documentVersion(),
                    agreement.issuedAt(),
                    agreement.content().orElse(null),
                    agreement.remarks(),
                    agreement.registrationNumber().orElse(null));
        }
    }

    record MilestoneAnswer(AgreementState key, Instant reachedAt) {}

    record LetterAnswer(
            UUID id,
            LetterKind kind,
            String recipient,
            String subject,
            String body,
            LetterState state,
            Instant createdAt,
            @Nullable Instant sentAt) {

        static LetterAnswer of(Letter letter) {
            return new LetterAnswer(
                    letter.id(),
                    letter.kind(),
                    letter.recipient(),
                    letter.subject(),
                    letter.body(),
                    letter.state(),
                    letter.createdAt(),
                    letter.sentAt().orElse(null));
        }
    }

    record AuditAnswer(Instant at, String what, String who) {}
}
