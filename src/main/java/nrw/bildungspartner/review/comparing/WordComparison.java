package nrw.bildungspartner.review.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.PaperPlaces;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.document.reading.WordText.Place;
import nrw.bildungspartner.review.comparing.Difference.Kind;

/**
 * Lays a returned Word file beside the one that was issued. Places are compared by the data they are bound to, whatever
 * text stands around them; the text of the office is compared without its places.
 */
public final class WordComparison {

    private static final Pattern ENTRY = Pattern.compile("((?:schools|goals|activities)\\[\\d+]).*");

    private final WordText issued;
    private final WordText returned;
    private final Map<String, String> issuedTexts;
    private final Map<String, List<String>> returnedTexts;

    private WordComparison(WordText issued, WordText returned) {
        this.issued = issued;
        this.returned = returned;
        this.issuedTexts = new LinkedHashMap<>();
        texts(issued).forEach((field, texts) -> issuedTexts.put(field, texts.get(0)));
        this.returnedTexts = texts(returned);
    }

    public static List<Difference> of(WordText issued, WordText returned) {
        WordComparison comparison = new WordComparison(issued, returned);
        List<Difference> found = new ArrayList<>(comparison.changed());
        List<Difference> clauses = new ClauseComparison(issued.paragraphs(), returned.paragraphs()).differences();
        found.addAll(comparison.lost(clauses));
        Set<String> stillThere = found.stream()
                .filter(difference -> difference.kind() == Kind.LOST)
                .map(Difference::returned)
                .collect(Collectors.toSet());
        clauses.stream()
                .filter(clause -> clause.kind() != Kind.ADDED || !stillThere.contains(clause.returned()))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** The text of each place of ours by its field, in the order they stand in; some stand there twice. */
    public static Map<String, List<String>> texts(WordText word) {
        return word.places().stream()
                .filter(place -> !PaperPlaces.field(place.path()).isEmpty())
                .collect(Collectors.groupingBy(
                        place -> PaperPlaces.field(place.path()),
                        LinkedHashMap::new,
                        Collectors.mapping(Place::text, Collectors.toList())));
    }

    private List<Difference> changed() {
        List<Difference> found = new ArrayList<>();
        issuedTexts.forEach((field, text) -> returnedTexts.getOrDefault(field, List.of()).stream()
                .filter(now -> !isSame(now, text))
                .findFirst()
                .ifPresent(now -> found.add(new Difference(Kind.FIELD, field, "", text, now))));
        returnedTexts.forEach((field, texts) -> {
            if (!issuedTexts.containsKey(field) && !texts.get(0).isEmpty()) {
                found.add(new Difference(Kind.FIELD, field, "", "", texts.get(0)));
            }
        });
        return found;
    }

    /** Blanks and line ends are no change. */
    private static boolean isSame(String one, String other) {
        return ClauseComparison.plain(one).equals(ClauseComparison.plain(other));
    }

    /** An entry of a list may go with all its places; any other place that is gone was somebody's mistake. */
    private List<Difference> lost(List<Difference> clauses) {
        List<Difference> found = new ArrayList<>();
        Map<String, List<String>> entries = new TreeMap<>();
        issuedTexts.forEach((field, text) -> {
            if (returnedTexts.containsKey(field)) {
                return;
            }
            Matcher entry = ENTRY.matcher(field);
            if (entry.matches() && isGone(entry.group(1)) && !standsSomewhere(text, clauses)) {
                entries.computeIfAbsent(entry.group(1), any -> new ArrayList<>())
                        .add(text);
            } else if (!text.isEmpty()) {
                found.add(new Difference(Kind.LOST, field, "", text, standsSomewhere(text, clauses) ? text : ""));
            }
        });
        entries.forEach((entry, texts) -> found.add(new Difference(
                Kind.FIELD,
                entry,
                "",
                texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")),
                "")));
        return found;
    }

    private boolean isGone(String entry) {
        return returnedTexts.keySet().stream().noneMatch(field -> field.equals(entry) || field.startsWith(entry + "."));
    }

    /** Whether the text is still there, only no longer in its place. */
    private boolean standsSomewhere(String place, List<Difference> clauses) {
        String text = ClauseComparison.plain(place);
        return !text.isEmpty()
                && (clauses.stream()
                                .anyMatch(clause -> clause.kind() == Kind.ADDED
                                        && clause.returned().equals(text))
                        || returned.paragraphs().stream()
                                .map(ClauseComparison::full)
                                .anyMatch(paragraph -> issued.paragraphs().stream()
                                                .map(ClauseComparison::full)
                                                .anyMatch(paragraph::equals)
                                        && paragraph.contains(text)));
    }
}
