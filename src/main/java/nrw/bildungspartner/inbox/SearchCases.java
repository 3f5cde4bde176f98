package nrw.bildungspartner.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.search.FindAnywhere;
import nrw.bildungspartner.search.Hit;
import nrw.bildungspartner.search.Hits;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the cases of a person's desks, and the post that belongs to no case yet. */
@Service
@Transactional(readOnly = true)
public class SearchCases {

    private final FindAnywhere findAnywhere;
    private final TaskView view;
    private final Agreements agreements;
    private final MailLedger ledger;

    SearchCases(FindAnywhere findAnywhere, TaskView view, Agreements agreements, MailLedger ledger) {
        this.findAnywhere = findAnywhere;
        this.view = view;
        this.agreements = agreements;
        this.ledger = ledger;
    }

    /** A case or a piece of post, as it stands now, and where it says what was looked for. */
    public record FoundCase(Optional<Agreement> agreement, Optional<IncomingMail> mail, Hit hit) {}

    /**
     * The answer.
     *
     * @param forgiving whether nothing fits as it was typed, and this is what comes close
     * @param complete whether everything could be searched already
     */
    public record Answer(Listing<FoundCase> found, boolean forgiving, boolean complete) {}

    public Answer search(String typed, CurrentStaff me, Paging paging) {
        Hits hits = findAnywhere.find(typed, view.visibleDesks(me), paging);
        Map<String, Agreement> cases = agreements
                .all(hits.listing().items().stream()
                        .flatMap(hit -> hit.subject().reference().stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Agreement::reference, Function.identity()));
        List<FoundCase> found = new ArrayList<>();
        for (Hit hit : hits.listing().items()) {
            Optional<Agreement> agreement = hit.subject().reference().map(cases::get);
            Optional<IncomingMail> mail = hit.subject().mail().flatMap(ledger::find);
            if (agreement.isPresent() || mail.isPresent()) {
                found.add(new FoundCase(agreement, mail, hit));
            }
        }
        return new Answer(Listing.of(found, paging, hits.listing().total()), hits.forgiving(), hits.complete());
    }
}
