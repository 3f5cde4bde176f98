package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * One search. Each thing that is wanted is looked up by itself, and has to stand somewhere in a case, not all in one place:
 * the museum in the agreement and the day in a mail are found together.
 */
final class Lookup {

    private final Scores scores;

    /** @param visible the passages that may be found at all */
    Lookup(IndexSearcher index, Query visible) throws IOException {
        this.scores = new Scores(index, visible);
    }

    /**
     * Something found.
     *
     * @param documents the passages where any of it stands, the best first
     */
    record Owner(Subject subject, List<Integer> documents) {}

    /**
     * What was found, the best first.
     *
     * @param total how many there are
     * @param sought what was really looked for
     * @param forgiving whether something else was found than what was typed
     */
    record Found(List<Owner> page, int total, List<Wanted> sought, boolean forgiving) {}

    /** If nothing has all that was typed, even what stands somewhere may have been meant otherwise. */
    Found find(List<Wanted> typed, long offset, int size) throws IOException {
        Found found = find(typed, false, offset, size);
        if (found.total() > 0 || typed.size() == 1) {
            return found;
        }
        scores.clear();
        return find(typed, true, offset, size);
    }

    private Found find(List<Wanted> typed, boolean doubtful, long offset, int size) throws IOException {
        List<Wanted> sought = new ArrayList<>();
        List<float[]> all = new ArrayList<>();
        for (Wanted wanted : typed) {
            float[] best = scores.lookUp(wanted, sought.size());
            List<Wanted> others = wanted.forgiving();
            if (isEmpty(best)) {
                for (Wanted other : others) {
                    sought.add(other);
                    all.add(scores.lookUp(other, sought.size() - 1));
                }
            } else {
                sought.add(wanted);
                all.add(best);
                if (doubtful && others.size() == 1) {
                    sought.add(others.get(0));
                    all.set(all.size() - 1, better(best, scores.lookUp(others.get(0), sought.size() - 1)));
                }
            }
        }
        List<Integer> inOrder = inAll(all);
        List<Integer> shown = inOrder.stream().skip(offset).limit(size).toList();
        Map<Integer, List<Integer>> documents = scores.documents(shown);
        List<Owner> page = shown.stream()
                .map(owner ->
                        new Owner(Subject.parse(scores.owners().get(owner)), documents.getOrDefault(owner, List.of())))
                .toList();
        return new Found(page, inOrder.size(), sought, !sought.equals(typed));
    }

    /** Those with a score in each, the highest sum first, the newest first among equals. */
    private List<Integer> inAll(List<float[]> all) throws IOException {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Integer, Float> sums = new HashMap<>();
        for (int owner = 0; owner < scores.owners().size(); owner++) {
            float sum = 0;
            for (float[] one : all) {
                sum = one[owner] == 0 ? Float.NaN : sum + one[owner];
            }
            if (!Float.isNaN(sum)) {
                sums.put(owner, sum);
            }
        }
        long[] newest = scores.newest();
        return sums.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(owner -> -sums.getOrDefault(owner, 0f))
                        .thenComparingLong(owner -> -newest[owner])
                        .thenComparing(scores.owners()::get))
                .toList();
    }

    private static float[] better(float[] one, float[] other) {
        float[] better = new float[one.length];
        for (int i = 0; i < one.length; i++) {
            better[i] = Math.max(one[i], other[i]);
        }
        return better;
    }

    private static boolean isEmpty(float[] best) {
        return IntStream.range(0, best.length).noneMatch(i -> best[i] > 0);
    }
}
