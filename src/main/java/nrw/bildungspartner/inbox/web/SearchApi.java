package nrw.bildungspartner.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.inbox.SearchCases;
import nrw.bildungspartner.inbox.SearchCases.FoundCase;
import nrw.bildungspartner.search.Excerpt;
import nrw.bildungspartner.search.Hit;
import nrw.bildungspartner.search.Place;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for programs of the office. */
@RestController
@Tag(name = "Search")
class SearchApi {

    private final SearchCases searchCases;
    private final FoundWords words;

    SearchApi(SearchCases searchCases, FoundWords words) {
        this.searchCases = searchCases;
        this.words = words;
    }

    @Operation(
            summary = "Finds cases and mail by any word of any document, letter or mail, and says where it stands",
            description =
                    "Finds the cases of one's own desks, and mail that belongs to no case yet (reference is null)."
                            + " complete is false while the index is being built anew.")
    @GetMapping("/api/search")
    SearchAnswer search(
            @Parameter(
                            description =
                                    "Words that all have to be found, in any German form or as part of a compound;"
                                            + " in quotes exactly as typed. Only the first 200 characters count.")
                    @RequestParam(defaultValue = "")
                    String q,
            Paging paging,
            CurrentStaff me) {
        SearchCases.Answer answer = searchCases.search(q, me, paging);
        return new SearchAnswer(
                answer.found().items().stream().map(this::item).toList(),
                answer.found().page(),
                answer.found().size(),
                answer.found().total(),
                answer.forgiving(),
                answer.complete());
    }

    private ItemAnswer item(FoundCase found) {
        return new ItemAnswer(
                found.agreement().map(Agreement::reference).orElse(null),
                found.hit().subject().mail().orElse(null),
                words.title(found),
                found.agreement()
                        .map(agreement -> agreement.state().name())
                        .or(() -> found.mail().map(mail -> mail.state().name()))
                        .orElse(""),
                found.hit().matches().stream().map(match -> match(found, match)).toList(),
                found.hit().more());
    }

    private MatchAnswer match(FoundCase found, Hit.Match match) {
        Place place = match.place();
        return new MatchAnswer(
                place.kind(),
                words.where(place),
                place.documentId().orElse(null),
                place.mailId().orElse(null),
                place.page() == 0 ? null : place.page(),
                match.excerpt().text(),
                marks(match.excerpt()),
                words.path(found, match));
    }

    private static List<MarkAnswer> marks(Excerpt excerpt) {
        List<MarkAnswer> marks = new ArrayList<>();
        int at = 0;
        for (Excerpt.Part part : excerpt.parts()) {
            if (part.found()) {
                marks.add(new MarkAnswer(at, at + part.text().length()));
            }
            at += part.text().length();
        }
        return marks;
    }

    /** @param forgiving whether nothing fits as it was typed, and these come close */
    record SearchAnswer(List<ItemAnswer> items, int page, int size, long total, boolean forgiving, boolean complete) {}

    /**
     * @param mailId the mail, if it belongs to no case
     * @param more how many more passages fit
     */
    record ItemAnswer(
            @Nullable String reference,
            @Nullable UUID mailId,
            String title,
            String state,
            List<MatchAnswer> matches,
            int more) {}

    /**
     * @param where in words
     * @param documentId the letter or the file
     * @param excerpt plain text
     * @param marks where in the excerpt the words stand
     * @param path the page that shows it
     */
    record MatchAnswer(
            Place.Kind kind,
            String where,
            @Nullable UUID documentId,
            @Nullable UUID mailId,
            @Nullable Integer page,
            String excerpt,
            List<MarkAnswer> marks,
            String path) {}

    record MarkAnswer(int start, int end) {}
}
