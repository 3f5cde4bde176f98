package nrw.bildungspartner.review;

import java.util.List;
import org.springframework.stereotype.Service;

/** What of a returned Word file differs from the issued one and is not settled yet. */
@Service
public class Comparisons {

    private final Findings findings;

    Comparisons(Findings findings) {
        this.findings = findings;
    }

    public List<Comparison> of(String reference) {
        return findings.of(reference).stream()
                .filter(Finding::isDifference)
                .filter(finding -> !finding.args().get(0).equals(finding.args().get(1)))
                .map(finding -> new Comparison(
                        finding.field(),
                        finding.args().get(2),
                        finding.args().get(0),
                        finding.args().get(1),
                        finding.severity()))
                .toList();
    }
}
