package nrw.bildungspartner.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.recognising.PaperReading.Box;
import nrw.bildungspartner.intake.recognising.PaperReading.Page;

/** What the places to sign hold on the copies that came back. */
final class SignedPlaces {

    private SignedPlaces() {}

    /**
     * By the fields' names, on pages of the version that counts. Sides often sign a copy each: of several copies the one
     * with most in it counts.
     */
    static Map<String, Box> of(Agreement agreement, List<MailAttachment> papers) {
        return papers.stream()
                .flatMap(paper -> paper.reading().stream())
                .flatMap(reading -> reading.pages().stream())
                .filter(page -> isCurrent(agreement, page))
                .flatMap(page -> page.boxes().stream())
                .collect(Collectors.toMap(
                        Box::field, Function.identity(), BinaryOperator.minBy(Comparator.comparing(Box::state))));
    }

    private static boolean isCurrent(Agreement agreement, Page page) {
        return page.codes().stream()
                .findFirst()
                .flatMap(code -> PageCode.parse(code.text()))
                .filter(code ->
                        code.reference().equals(agreement.reference()) && code.version() == agreement.documentVersion())
                .isPresent();
    }
}
