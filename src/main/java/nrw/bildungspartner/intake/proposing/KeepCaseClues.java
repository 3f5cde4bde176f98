package nrw.bildungspartner.intake.proposing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.ContentChanged;
import nrw.bildungspartner.agreement.MilestoneReached;
import nrw.bildungspartner.intake.proposing.CaseClues.Clue;
import nrw.bildungspartner.intake.proposing.CaseClues.Kind;
import nrw.bildungspartner.shell.Paging;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the clues of the open cases in step with what the cases say, in the transaction that changes them. */
@Component
class KeepCaseClues {

    private final Agreements agreements;
    private final KnownCases cases;
    private final CaseClues clues;
    private final TransactionOperations transactions;

    KeepCaseClues(Agreements agreements, KnownCases cases, CaseClues clues, TransactionOperations transactions) {
        this.agreements = agreements;
        this.cases = cases;
        this.clues = clues;
        this.transactions = transactions;
    }

    @EventListener
    void on(MilestoneReached reached) {
        keep(agreements.get(reached.reference()));
    }

    @EventListener
    void on(ContentChanged changed) {
        keep(agreements.get(changed.reference()));
    }

    /** Cases that are older than this table. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!clues.isEmpty()) {
            return;
        }
        int page = 0;
        while (takeIn(page)) {
            page++;
        }
    }

    private boolean takeIn(int page) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var some = agreements.search("", Set.of(), new Paging(page, Paging.MAX_SIZE));
            some.items().forEach(this::keep);
            return some.hasNext();
        }));
    }

    private void keep(Agreement agreement) {
        clues.keep(
                agreement.reference(),
                agreement.state().isOpen() ? of(cases.facts(List.of(agreement)).get(0)) : Set.of());
    }

    private static Set<Clue> of(CaseFacts facts) {
        Set<Clue> found = new HashSet<>();
        facts.schools().forEach(school -> found.add(new Clue(Kind.NUMBER, school.number())));
        facts.addresses().keySet().forEach(address -> found.add(new Clue(Kind.ADDRESS, address)));
        Stream.concat(facts.schools().stream().map(CaseFacts.SchoolFacts::name), Stream.of(facts.institution()))
                .flatMap(name -> PlainWords.of(name).stream())
                .filter(PlainWords::isTelling)
                .forEach(word -> found.add(new Clue(Kind.WORD, word)));
        return found;
    }
}
