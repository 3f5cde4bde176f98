package nrw.bildungspartner.intake.recognising;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Reference;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.intake.recognising.PaperReading.Page;

/** The references that stand on one paper, by where they were found. */
public record References(Map<Clue, Set<String>> byClue) {

    public static References on(PaperReading paper) {
        var found = new EnumMap<Clue, Set<String>>(Clue.class);
        if (paper.embeddedData() != null) {
            add(found, Clue.EMBEDDED_DATA, in(paper.embeddedData()));
        }
        if (paper.pages().isEmpty()) {
            add(found, Clue.TEXT, in(paper.text()));
        }
        for (Page page : paper.pages()) {
            add(found, page.recognised() ? Clue.RECOGNISED_TEXT : Clue.TEXT, in(page.text()));
        }
        add(found, Clue.CODE, paper.codes().stream().flatMap(References::inCode));
        return new References(found);
    }

    /**
     * What the paper is about. What a program wrote (data, codes) says it for sure; printed text may also name other
     * agreements, so it decides only where there is nothing better.
     */
    public Set<String> decisive() {
        var sure = new LinkedHashSet<>(of(Clue.EMBEDDED_DATA));
        sure.addAll(of(Clue.CODE));
        if (sure.isEmpty()) {
            return of(Clue.TEXT).isEmpty() ? of(Clue.RECOGNISED_TEXT) : of(Clue.TEXT);
        }
        // A text layer that names only others contradicts the code: somebody put pages together.
        if (!of(Clue.TEXT).isEmpty() && of(Clue.TEXT).stream().noneMatch(sure::contains)) {
            sure.addAll(of(Clue.TEXT));
        }
        return sure;
    }

    /** The most reliable place the reference was found at. */
    public Clue clueOf(String reference) {
        return byClue.entrySet().stream()
                .filter(entry -> entry.getValue().contains(reference))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Clue.LETTER_TEXT);
    }

    public static Stream<String> in(String text) {
        return Reference.in(text).stream().map(Reference::value);
    }

    private Set<String> of(Clue clue) {
        return byClue.getOrDefault(clue, Set.of());
    }

    static Stream<String> inCode(String code) {
        return PageCode.parse(code).flatMap(page -> Reference.parse(page.reference())).map(Reference::value).stream();
    }

    private static void add(Map<Clue, Set<String>> found, Clue clue, Stream<String> references) {
        references.forEach(reference ->
                found.computeIfAbsent(clue, any -> new LinkedHashSet<>()).add(reference));
    }
}
