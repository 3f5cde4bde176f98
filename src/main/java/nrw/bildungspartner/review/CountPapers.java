package nrw.bildungspartner.review;

import nrw.bildungspartner.correspondence.ReceivedPapers;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.Submissions;
import org.springframework.stereotype.Component;

/** Counts what came back, for the letter that confirms it. */
@Component
class CountPapers implements ReceivedPapers {

    private final Submissions submissions;
    private final Findings findings;

    CountPapers(Submissions submissions, Findings findings) {
        this.submissions = submissions;
        this.findings = findings;
    }

    @Override
    public int pages(String reference) {
        return submissions.of(reference).stream()
                .flatMap(submission -> submissions.papers(submission.id()).stream())
                .flatMap((MailAttachment paper) -> paper.reading().stream())
                .mapToInt(reading -> Math.max(1, reading.pages().size()))
                .sum();
    }

    @Override
    public String missingPages(String reference) {
        return findings.of(reference).stream()
                .filter(finding -> finding.key().equals("page-missing"))
                .map(finding -> finding.args().get(0))
                .findFirst()
                .orElse("");
    }
}
