package nrw.bildungspartner.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.PageSorting;
import nrw.bildungspartner.intake.recognising.Share;
import org.springframework.stereotype.Component;

/**
 * Divides a piece of post that brings the papers of several agreements: each case gets its files, and of a mixed file its
 * pages. What nobody can say for sure stays for a person.
 */
@Component
class DividePapers {

    private final Agreements agreements;
    private final SubmissionRepository submissions;
    private final CopiedBlanks copies;

    DividePapers(Agreements agreements, SubmissionRepository submissions, CopiedBlanks copies) {
        this.agreements = agreements;
        this.submissions = submissions;
        this.copies = copies;
    }

    /** Who gets what, by the references that stand on the papers; nothing if it all belongs together. */
    Map<MailAttachment, List<Share>> sort(List<MailAttachment> files) {
        Map<MailAttachment, List<Share>> sorted = new LinkedHashMap<>();
        for (MailAttachment file : files) {
            file.reading()
                    .filter(reading -> file.paper())
                    .ifPresent(reading -> sorted.put(file, PageSorting.sort(reading, named -> agreements
                            .find(named)
                            .isPresent())));
        }
        boolean mixed = sorted.values().stream().anyMatch(shares -> shares.size() > 1);
        return mixed || references(sorted).size() > 1 ? sorted : Map.of();
    }

    /**
     * What a case has got before is not taken twice. False if none of the references leads anywhere: then a person looks at
     * it as a whole.
     */
    boolean divide(IncomingMail mail, List<MailAttachment> files, Map<MailAttachment, List<Share>> sorted) {
        Map<String, Agreement> cases = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (String printed : references(sorted)) {
            List<MailAttachment> papers = sorted.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream()
                            .filter(share -> printed.equals(share.reference()))
                            .map(entry.getKey()::part))
                    .toList();
            agreements
                    .find(printed)
                    .map(named -> copies.caseOf(named, mail, papers))
                    .ifPresent(found -> {
                        if (!found.state().awaitsSubmission() && isKnown(found, papers)) {
                            settled.add(printed);
                            cases.put(printed, found);
                        } else if (found.state().isOpen()) {
                            cases.put(printed, found);
                        }
                    });
        }
        if (cases.isEmpty()) {
            return false;
        }
        sorted.forEach((file, shares) -> file.sorted(shares.stream()
                .map(share -> {
                    Share known = inCase(share, Optional.ofNullable(cases.get(share.reference())));
                    return settled.contains(share.reference()) ? known.handedOver(file.documentId()) : known;
                })
                .toList()));
        files.stream()
                .filter(file -> !sorted.containsKey(file))
                .filter(file -> file.outcome().filter(end -> end.usable()).isEmpty())
                .forEach(file -> file.sorted(List.of(Share.whole(null, Clue.LETTER_TEXT))));
        mail.matched(
                cases.values().stream().map(Agreement::reference).distinct().toList(),
                sorted.values().stream()
                        .flatMap(List::stream)
                        .filter(share -> cases.containsKey(share.reference()))
                        .map(Share::clue)
                        .findFirst()
                        .orElse(Clue.CODE));
        return true;
    }

    /** Whose reference is unknown or whose case is closed, belongs to nobody. */
    private static Share inCase(Share share, Optional<Agreement> found) {
        return share.of(found.map(Agreement::reference).orElse(null), share.clue());
    }

    private boolean isKnown(Agreement found, List<MailAttachment> papers) {
        return submissions.existsByReferenceAndFingerprint(found.reference(), RecogniseMail.fingerprint(papers));
    }

    private static Set<String> references(Map<MailAttachment, List<Share>> sorted) {
        return sorted.values().stream()
                .flatMap(List::stream)
                .flatMap(share -> Stream.ofNullable(share.reference()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
