package nrw.bildungspartner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ContentChanged;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.Submission;
import nrw.bildungspartner.intake.SubmissionTakenBack;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.signing.NotePdfSignatures;
import nrw.bildungspartner.signing.SignatureGiven;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has every check look at what came back; what was found before is replaced, so doing it again changes nothing. */
@Service
public class EvaluateSubmissions {

    private final Agreements agreements;
    private final Submissions submissions;
    private final FindingRepository findings;
    private final NotePdfSignatures notePdfSignatures;
    private final PaperChecks paperChecks;
    private final SignatureChecks signatureChecks;
    private final WordChecks wordChecks;
    private final PageTextChecks pageTextChecks;
    private final CriteriaChecks criteriaChecks;
    private final Severities severities;
    private final ApplicationEventPublisher events;

    EvaluateSubmissions(
            Agreements agreements,
            Submissions submissions,
            FindingRepository findings,
            NotePdfSignatures notePdfSignatures,
            PaperChecks paperChecks,
            SignatureChecks signatureChecks,
            WordChecks wordChecks,
            PageTextChecks pageTextChecks,
            CriteriaChecks criteriaChecks,
            Severities severities,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.submissions = submissions;
        this.findings = findings;
        this.notePdfSignatures = notePdfSignatures;
        this.paperChecks = paperChecks;
        this.signatureChecks = signatureChecks;
        this.wordChecks = wordChecks;
        this.pageTextChecks = pageTextChecks;
        this.criteriaChecks = criteriaChecks;
        this.severities = severities;
        this.events = events;
    }

    /** What the agreement says has changed, so its findings may have, too. */
    @EventListener
    @Transactional
    void on(ContentChanged changed) {
        if (!submissions.of(changed.reference()).isEmpty()) {
            evaluate(changed.reference());
        }
    }

    /** Somebody signed while a copy was under review. */
    @EventListener
    @Transactional
    void on(SignatureGiven given) {
        if (!findings.findByReferenceOrderById(given.reference()).isEmpty()) {
            evaluate(given.reference());
        }
    }

    /** Where nothing is left of what came back there is nothing to find either. */
    @EventListener
    @Transactional
    void on(SubmissionTakenBack back) {
        if (!back.waitsAgain()) {
            evaluate(back.reference());
            return;
        }
        findings.deleteByReference(back.reference());
        findings.flush();
        events.publishEvent(new SubmissionEvaluated(back.reference()));
    }

    @Transactional
    public void evaluate(String reference) {
        // Two that look at the same time would both write what they found.
        notePdfSignatures.hold(reference);
        Agreement agreement = agreements.get(reference);
        List<Submission> received = submissions.of(reference);
        List<MailAttachment> papers = received.stream()
                .flatMap(submission -> submissions.papers(submission.id()).stream())
                .toList();
        Map<String, String> signedInPdf = PdfSignatureChecks.signers(agreement, papers);
        notePdfSignatures.note(reference, signedInPdf);
        List<Observation> observations = new ArrayList<>();
        if (!papers.isEmpty() || !signatureChecks.isComplete(agreement)) {
            observations.addAll(paperChecks.observe(agreement, papers));
        }
        observations.addAll(PdfSignatureChecks.observe(papers));
        observations.addAll(signatureChecks.observe(agreement, papers, signedInPdf.keySet()));
        observations.addAll(wordChecks.observe(agreement));
        observations.addAll(pageTextChecks.observe(agreement, papers));
        observations.addAll(criteriaChecks.observe(agreement));
        findings.deleteByReference(reference);
        findings.saveAll(observations.stream()
                .distinct()
                .map(observation -> observation.weighed(severities))
                .map(observation -> new Finding(reference, observation))
                .toList());
        findings.flush();
        events.publishEvent(new SubmissionEvaluated(reference));
    }
}
