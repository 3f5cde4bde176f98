package nrw.bildungspartner.workflow.tasks;

import nrw.bildungspartner.review.Findings;
import nrw.bildungspartner.review.Severity;
import org.springframework.stereotype.Component;

/** How much a reviewer has to look at, for the task list. */
@Component
class FindingCounts {

    private final Findings findings;

    FindingCounts(Findings findings) {
        this.findings = findings;
    }

    Count of(String reference) {
        var all = findings.of(reference);
        return new Count(
                (int) all.stream()
                        .filter(finding -> finding.severity() != Severity.OK)
                        .count(),
                (int) all.stream()
                        .filter(finding -> finding.severity() == Severity.SERIOUS)
                        .count());
    }

    record Count(int open, int serious) {}
}
