package nrw.bildungspartner.intake.web;

import java.util.List;
import java.util.Objects;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.recognising.Place;
import org.jspecify.annotations.Nullable;

/** The pages beside the words: each has a mark to jump to, and a place names the file only where there are several. */
record PageMarks(List<MailAttachment> papers) {

    /** The id of a page's picture on the page; null for what has none. */
    @Nullable
    String of(@Nullable Place place) {
        if (place == null || place.file() == null || place.page() == 0) {
            return null;
        }
        for (int i = 0; i < papers.size(); i++) {
            if (papers.get(i).name().equals(place.file())) {
                return isShown(papers.get(i), place.page()) ? of(i, place.page()) : null;
            }
        }
        return null;
    }

    public String of(int paper, int page) {
        return "seite-" + (paper + 1) + "-" + page;
    }

    boolean several() {
        return papers.size() > 1;
    }

    private static boolean isShown(MailAttachment paper, int number) {
        return paper.reading().stream()
                .flatMap(reading -> reading.pages().stream())
                .anyMatch(page -> page.number() == number && Objects.nonNull(page.preview()));
    }
}
