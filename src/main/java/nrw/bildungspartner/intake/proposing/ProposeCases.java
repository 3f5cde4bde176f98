package nrw.bildungspartner.intake.proposing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.proposing.CaseClues.Kind;
import nrw.bildungspartner.intake.recognising.Sighting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes cases for a piece of post that nobody recognised, the best first. It proposes only: what decides is a reference
 * on the paper, or a person.
 */
@Service
@Transactional(readOnly = true)
public class ProposeCases {

    private static final int MOST_PROPOSALS = 5;
    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_WORDS = 4_000;
    private static final Comparator<Proposal> BEST_FIRST =
            Comparator.comparingInt(Proposal::confidence).reversed().thenComparing(Proposal::reference);

    private final MailLedger ledger;
    private final PostReader reader;
    private final CaseClues clues;
    private final KnownCases cases;
    private final Agreements agreements;

    ProposeCases(MailLedger ledger, PostReader reader, CaseClues clues, KnownCases cases, Agreements agreements) {
        this.ledger = ledger;
        this.reader = reader;
        this.clues = clues;
        this.cases = cases;
        this.agreements = agreements;
    }

    /**
     * Nothing for what waits for nobody. A case that the paper names is among them however much speaks for the others, such
     * as the many cases of an institution that sends the post of all its schools.
     */
    public List<Proposal> propose(UUID id) {
        IncomingMail mail = ledger.get(id);
        if (!mail.waitsForPerson()) {
            return List.of();
        }
        ReadPost post = reader.read(mail);
        List<Agreement> candidates = agreements.all(List.copyOf(candidates(post))).stream()
                .filter(agreement -> agreement.state().isOpen() || post.names(agreement.reference()))
                .toList();
        return cases.facts(candidates).stream()
                .map(facts -> CaseMatch.of(facts, post))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Proposal proposal) -> !post.names(proposal.reference()))
                        .thenComparing(BEST_FIRST))
                .limit(MOST_PROPOSALS)
                .sorted(BEST_FIRST)
                .toList();
    }

    private Set<String> candidates(ReadPost post) {
        Set<String> found = new LinkedHashSet<>(post.earlier());
        post.sightings().stream()
                .map(Sighting::reference)
                .limit(MOST_CANDIDATES)
                .forEach(found::add);
        if (!post.uploadedFor().isEmpty()) {
            found.add(post.uploadedFor());
        }
        found.addAll(clues.casesWith(Kind.NUMBER, post.numbers().keySet(), MOST_CANDIDATES));
        found.addAll(clues.casesWith(
                Kind.ADDRESS,
                Stream.concat(post.addresses().keySet().stream(), Stream.of(post.sender()))
                        .collect(Collectors.toSet()),
                MOST_CANDIDATES));
        found.addAll(clues.casesWith(
                Kind.WORD,
                post.passages().stream()
                        .flatMap(passage -> passage.words().stream())
                        .filter(PlainWords::isTelling)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList(),
                MOST_CANDIDATES));
        return found;
    }
}
