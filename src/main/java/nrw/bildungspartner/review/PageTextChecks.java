package nrw.bildungspartner.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.writing.OwnPages;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.recognising.PaperReading.Page;
import nrw.bildungspartner.review.Severities.Text;
import nrw.bildungspartner.review.comparing.Difference;
import nrw.bildungspartner.review.comparing.Difference.Kind;
import nrw.bildungspartner.review.comparing.PageText;
import org.springframework.stereotype.Component;

/**
 * Holds the text of returned pages against the version that was issued last: exactly where a page has its text as
 * characters, with tolerance where it was recognised on a picture. Pages of which nothing was recognised say nothing here.
 */
@Component
class PageTextChecks {

    /** More than this on one page says that it is another text, which needs no list. */
    private static final int MOST_PLACES = 12;

    private final AgreementVersions versions;
    private final OwnPages ownPages;

    PageTextChecks(AgreementVersions versions, OwnPages ownPages) {
        this.versions = versions;
        this.ownPages = ownPages;
    }

    List<Observation> observe(Agreement agreement, List<MailAttachment> papers) {
        List<Page> returned = papers.stream()
                .flatMap(paper -> paper.reading().stream())
                .flatMap(reading -> reading.pages().stream())
                .filter(page -> !page.text().isBlank())
                .toList();
        if (returned.isEmpty()) {
            return List.of();
        }
        List<PageText> issued = versions
                .newest(agreement.reference())
                .map(version -> ownPages.texts(version.pdfId()))
                .orElse(List.of())
                .stream()
                .map(PageText::new)
                .toList();
        List<Observation> seen = new ArrayList<>();
        boolean compared = false;
        for (Page page : returned) {
            PageText text = new PageText(page.text());
            Optional<Integer> number = numberOf(agreement, page, text, issued);
            if (number.isPresent()) {
                compared |= !page.recognised();
                seen.addAll(compare(issued.get(number.get() - 1), text, page.recognised(), number.get()));
            }
        }
        if (compared && seen.isEmpty()) {
            seen.add(Observation.of("page-text-unchanged", Severity.OK, ""));
        }
        return seen;
    }

    /** Which page it is: its code says so, or most of an issued page's words stand on it. */
    private static Optional<Integer> numberOf(Agreement agreement, Page page, PageText text, List<PageText> issued) {
        Optional<PageCode> code = page.codes().stream().findFirst().flatMap(found -> PageCode.parse(found.text()));
        if (code.isPresent()) {
            return code.filter(known -> known.reference().equals(agreement.reference())
                            && known.version() == agreement.documentVersion())
                    .map(PageCode::page)
                    .filter(number -> number >= 1 && number <= issued.size());
        }
        return IntStream.rangeClosed(1, issued.size())
                .boxed()
                .filter(number -> issued.get(number - 1).isMostlyOn(text))
                .findFirst();
    }

    private static List<Observation> compare(PageText issued, PageText returned, boolean recognised, int number) {
        String field = "page[" + (number - 1) + "]";
        List<Difference> found = recognised ? issued.doubtfulOn(returned, field) : issued.changedOn(returned, field);
        return found.stream()
                .limit(MOST_PLACES)
                .map(difference -> Observation.of(
                                "text-changed",
                                recognised || difference.kind() == Kind.ADDED ? Severity.DECIDE : Severity.SERIOUS,
                                difference.field(),
                                difference.issued(),
                                difference.returned(),
                                difference.section(),
                                difference.kind().name().toLowerCase(Locale.ROOT))
                        .about(recognised || difference.kind() == Kind.ADDED ? Text.ANY : Text.FIXED))
                .toList();
    }
}
