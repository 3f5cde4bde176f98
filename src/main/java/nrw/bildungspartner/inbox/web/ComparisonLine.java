package nrw.bildungspartner.inbox.web;

import java.util.List;
import nrw.bildungspartner.review.Comparison;

/** A line of the comparison as the page shows it. */
record ComparisonLine(Comparison comparison, String name, WordDiff.Sides sides) {

    static List<ComparisonLine> of(List<Comparison> comparisons, FindingWords names) {
        return comparisons.stream()
                .map(comparison -> new ComparisonLine(
                        comparison,
                        names.of(comparison.field(), comparison.section()),
                        WordDiff.of(comparison.issued(), comparison.returned())))
                .toList();
    }
}
