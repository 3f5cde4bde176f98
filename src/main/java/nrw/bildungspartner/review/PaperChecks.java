package nrw.bildungspartner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.intake.recognising.References;
import org.springframework.stereotype.Component;

/** Looks at the papers that came back: are all pages there, and are they of the version that was issued last? */
@Component
class PaperChecks {

    private static final Pattern PROGRAMME = Pattern.compile("bildungspartner", Pattern.CASE_INSENSITIVE);

    List<Observation> observe(Agreement agreement, List<MailAttachment> papers) {
        List<Observation> seen = new ArrayList<>();
        String printed = agreement.copyOf().orElse(agreement.reference());
        agreement.copyOf().ifPresent(original -> seen.add(Observation.of("copy-of", Severity.DECIDE, "", original)));
        List<PageCode> codes = papers.stream()
                .flatMap(paper -> paper.reading().stream())
                .flatMap(reading -> reading.codes().stream())
                .flatMap(code -> PageCode.parse(code).stream())
                .filter(code -> code.reference().equals(printed))
                .toList();
        if (papers.isEmpty()) {
            seen.add(Observation.of("paper-missing", Severity.SERIOUS, ""));
        } else if (codes.isEmpty() && papers.stream().allMatch(PaperChecks::isOwnText)) {
            seen.add(Observation.of("own-text", Severity.DECIDE, ""));
            if (papers.stream().noneMatch(PaperChecks::namesProgramme)) {
                seen.add(Observation.of("programme-missing", Severity.DECIDE, ""));
            }
        } else if (codes.isEmpty()) {
            seen.add(Observation.of("codes-missing", Severity.DECIDE, ""));
        } else {
            pages(codes, seen);
            papers.stream()
                    .filter(paper -> !paper.guessedPages().isEmpty())
                    .forEach(paper -> seen.add(Observation.of(
                            "page-guessed", Severity.DECIDE, "", paper.name(), inWords(paper.guessedPages()))));
            version(agreement, codes, seen);
        }
        return seen;
    }

    /** The partners' own words: there is text to read, and nothing in it that the office ever printed. */
    private static boolean isOwnText(MailAttachment paper) {
        return paper.reading()
                .filter(reading -> !reading.text().isBlank())
                .filter(reading -> reading.pages().stream().noneMatch(PaperReading.Page::recognised))
                .filter(reading -> References.on(reading).byClue().isEmpty())
                .isPresent();
    }

    private static boolean namesProgramme(MailAttachment paper) {
        return paper.reading()
                .filter(reading -> PROGRAMME.matcher(reading.text()).find())
                .isPresent();
    }

    private static void pages(List<PageCode> codes, List<Observation> seen) {
        int pages = codes.stream().mapToInt(PageCode::pages).max().orElse(0);
        Set<Integer> found = codes.stream().map(PageCode::page).collect(Collectors.toCollection(TreeSet::new));
        List<Integer> missing = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            if (!found.contains(page)) {
                missing.add(page);
            }
        }
        if (pages == 0) {
            seen.add(Observation.of("pages-unknown", Severity.DECIDE, ""));
        } else if (missing.isEmpty()) {
            seen.add(Observation.of("pages-complete", Severity.OK, "", pages));
        } else {
            seen.add(Observation.of("page-missing", Severity.SERIOUS, "", inWords(missing), pages));
        }
    }

    private static String inWords(List<Integer> pages) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static void version(Agreement agreement, List<PageCode> codes, List<Observation> seen) {
        int oldest = codes.stream().mapToInt(PageCode::version).min().orElse(0);
        if (oldest < agreement.documentVersion()) {
            seen.add(Observation.of("version-outdated", Severity.SERIOUS, "", oldest, agreement.documentVersion()));
        } else {
            seen.add(Observation.of("version-current", Severity.OK, "", agreement.documentVersion()));
        }
    }
}
