package nrw.bildungspartner.intake.proposing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nrw.bildungspartner.intake.recognising.Place;

/** A page or a text of a piece of post, in which names are looked for. */
final class Passage {

    private static final int LONGEST = 60_000;
    private static final int COMMON_WEIGHT = 1;
    private static final int TELLING_WEIGHT = 3;

    /** Names shorter than this are not looked for without the blanks between their words. */
    private static final int LEAST_JOINED = 8;

    private final Place place;
    private final String text;
    private final Map<String, List<Integer>> positions = new HashMap<>();
    private final String joined;
    private final Map<String, List<Integer>> looked = new HashMap<>();

    private record Hit(int position, int word) {}

    Passage(Place place, String text) {
        this.place = place;
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> words = PlainWords.of(this.text);
        for (int i = 0; i < words.size(); i++) {
            positions.computeIfAbsent(words.get(i), any -> new ArrayList<>()).add(i);
        }
        this.joined = String.join("", words);
    }

    Place place() {
        return place;
    }

    String text() {
        return text;
    }

    Set<String> words() {
        return positions.keySet();
    }

    /**
     * How much of a name stands here together, from 0 to 1. Common words weigh less, and without any telling word of the
     * name there is nothing of it.
     */
    double share(String name) {
        List<String> words = new ArrayList<>(new LinkedHashSet<>(PlainWords.of(name)));
        if (words.stream().noneMatch(PlainWords::isTelling)) {
            return 0;
        }
        String whole = String.join("", words);
        if (whole.length() >= LEAST_JOINED && joined.contains(whole)) {
            return 1;
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int position : find(words.get(i))) {
                hits.add(new Hit(position, i));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::position));
        int all = words.stream().mapToInt(Passage::weight).sum();
        return (double) heaviest(hits, words) / all;
    }

    /** The most that stands within a few words of each other. */
    private static int heaviest(List<Hit> hits, List<String> words) {
        int span = 2 * words.size() + 4;
        int best = 0;
        for (int first = 0; first < hits.size(); first++) {
            Set<Integer> seen = new LinkedHashSet<>();
            int weight = 0;
            boolean telling = false;
            for (int i = first; i < hits.size(); i++) {
                Hit hit = hits.get(i);
                if (hit.position() - hits.get(first).position() >= span) {
                    break;
                }
                if (seen.add(hit.word())) {
                    weight += weight(words.get(hit.word()));
                    telling = telling || PlainWords.isTelling(words.get(hit.word()));
                }
            }
            best = telling ? Math.max(best, weight) : best;
        }
        return best;
    }

    private List<Integer> find(String word) {
        return looked.computeIfAbsent(word, any -> {
            List<Integer> exact = positions.get(word);
            if (exact != null) {
                return exact;
            }
            return positions.entrySet().stream()
                    .filter(entry -> PlainWords.alike(word, entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .sorted()
                    .toList();
        });
    }

    private static int weight(String word) {
        return PlainWords.isTelling(word) ? TELLING_WEIGHT : COMMON_WEIGHT;
    }
}
