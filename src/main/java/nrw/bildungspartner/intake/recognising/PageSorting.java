package nrw.bildungspartner.intake.recognising;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nrw.bildungspartner.intake.recognising.PaperReading.Page;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the pages of one file by agreement. Codes decide; a page without one goes with the page before it as long as
 * nothing on it says otherwise. Whatever contradicts itself belongs to nobody: a person looks at it.
 */
public final class PageSorting {

    private final Set<String> coded;
    private final Predicate<String> known;
    private final Map<String, List<Integer>> pages = new LinkedHashMap<>();
    private final List<Integer> unclear = new ArrayList<>();
    private final Set<Integer> guessed = new LinkedHashSet<>();
    private @Nullable String last;

    private PageSorting(Set<String> coded, Predicate<String> known) {
        this.coded = coded;
        this.known = known;
    }

    /**
     * @param known whether there is an agreement of this reference; others that a text mentions by chance say nothing
     * @return one share if the whole file belongs together, even if nobody can say to whom
     */
    public static List<Share> sort(PaperReading paper, Predicate<String> known) {
        References references = References.on(paper);
        Set<String> decisive = references.decisive();
        Set<String> coded = paper.pages().stream()
                .flatMap(page -> codesOn(page).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (coded.isEmpty() || paper.embeddedData() != null) {
            return List.of(
                    decisive.size() == 1
                            ? whole(decisive.iterator().next(), references)
                            : Share.whole(null, Clue.LETTER_TEXT));
        }
        var sorting = new PageSorting(coded, known);
        paper.pages().forEach(sorting::take);
        return sorting.shares(references);
    }

    private static Share whole(String reference, References references) {
        return Share.whole(reference, references.clueOf(reference));
    }

    private void take(Page page) {
        last = caseOf(page);
        if (last == null) {
            unclear.add(page.number());
        } else {
            pages.computeIfAbsent(last, any -> new ArrayList<>()).add(page.number());
        }
    }

    private @Nullable String caseOf(Page page) {
        Set<String> codes = codesOn(page);
        Set<String> named = References.in(page.text())
                .filter(reference -> coded.contains(reference) || known.test(reference))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (codes.size() > 1) {
            return null;
        }
        if (codes.size() == 1) {
            String code = codes.iterator().next();
            return page.recognised() || named.isEmpty() || named.contains(code) ? code : null;
        }
        if (named.isEmpty() || named.contains(last)) {
            guessed.add(page.number());
            return last;
        }
        // Every page of the office's documents bears its reference in print, too.
        guessed.add(page.number());
        return named.size() == 1 && coded.containsAll(named) ? named.iterator().next() : null;
    }

    private List<Share> shares(References references) {
        if (unclear.isEmpty() && pages.size() == 1) {
            return List.of(whole(pages.keySet().iterator().next(), references));
        }
        List<Share> shares = new ArrayList<>();
        pages.forEach((reference, numbers) -> shares.add(new Share(
                reference,
                references.clueOf(reference),
                numbers,
                numbers.stream().filter(guessed::contains).toList(),
                null)));
        if (!unclear.isEmpty()) {
            shares.add(new Share(null, Clue.LETTER_TEXT, unclear, List.of(), null));
        }
        return shares;
    }

    private static Set<String> codesOn(Page page) {
        return page.codes().stream()
                .flatMap(code -> References.inCode(code.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
