package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * One search. Each thing that is wanted is looked up by itself, and has to stand somewhere in a case, not all in one place:
 * the museum in the agreement and the day in a mail are found together.
 */
final class Lookup {

    private final IndexSearcher index;
    private final Query visible;
    private final int[] owners;
    private final List<String> names;
    private final float[] scores;

    /** @param visible the passages that may be found at all */
    Lookup(IndexSearcher index, Query visible) throws IOException {
        this.index = index;
        this.visible = visible;
        this.owners = new int[index.getIndexReader().maxDoc()];
        this.scores = new float[owners.length];
        this.names = new ArrayList<>();
        SortedDocValues values = MultiDocValues.getSortedValues(index.getIndexReader(), Entry.BELONGS_TO);
        if (values != null) {
            for (int document = values.nextDoc();
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = values.nextDoc()) {
                owners[document] = values.ordValue();
            }
            for (int i = 0; i < values.getValueCount(); i++) {
                names.add(values.lookupOrd(i).utf8ToString());
            }
        }
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
        Arrays.fill(scores, 0);
        return find(typed, true, offset, size);
    }

    private Found find(List<Wanted> typed, boolean doubtful, long offset, int size) throws IOException {
        List<Wanted> sought = new ArrayList<>();
        List<float[]> all = new ArrayList<>();
        for (Wanted wanted : typed) {
            float[] best = lookUp(wanted);
            List<Wanted> others = wanted.forgiving();
            if (isEmpty(best)) {
                for (Wanted other : others) {
                    sought.add(other);
                    all.add(lookUp(other));
                }
            } else {
                sought.add(wanted);
                all.add(best);
                if (doubtful && others.size() == 1) {
                    sought.add(others.get(0));
                    all.set(all.size() - 1, better(best, lookUp(others.get(0))));
                }
            }
        }
        List<Integer> inOrder = inAll(all);
        List<Owner> page = owners(inOrder.stream().skip(offset).limit(size).toList());
        return new Found(page, inOrder.size(), sought, !sought.equals(typed));
    }

    /** The best score of each owner; each passage's own is added to what it has already. */
    private float[] lookUp(Wanted wanted) throws IOException {
        float[] best = new float[names.size()];
        Query query = index.rewrite(new BooleanQuery.Builder()
                .add(wanted.in(index.getIndexReader()), Occur.MUST)
                .add(visible, Occur.FILTER)
                .build());
        Weight weight = index.createWeight(query, ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collect(leaf, scorer, best);
            }
        }
        return best;
    }

    private void collect(LeafReaderContext leaf, Scorer scorer, float[] best) throws IOException {
        Bits living = leaf.reader().getLiveDocs();
        NumericDocValues weights = leaf.reader().getNumericDocValues(Entry.WEIGHT);
        DocIdSetIterator documents = scorer.iterator();
        for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
            if ((living == null || living.get(i)) && weights.advanceExact(i)) {
                float score = scorer.score() * weights.longValue();
                int document = leaf.docBase + i;
                scores[document] += score;
                best[owners[document]] = Math.max(best[owners[document]], score);
            }
        }
    }

    /** Those with a score in each, the highest sum first, the newest first among equals. */
    private List<Integer> inAll(List<float[]> all) throws IOException {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Integer, Float> sums = new HashMap<>();
        for (int owner = 0; owner < names.size(); owner++) {
            float sum = 0;
            for (float[] one : all) {
                sum = one[owner] == 0 ? Float.NaN : sum + one[owner];
            }
            if (!Float.isNaN(sum)) {
                sums.put(owner, sum);
            }
        }
        long[] newest = newest();
        return sums.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(owner -> -sums.getOrDefault(owner, 0f))
                        .thenComparingLong(owner -> -newest[owner])
                        .thenComparing(names::get))
                .toList();
    }

    private long[] newest() throws IOException {
        long[] newest = new long[names.size()];
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            NumericDocValues at = leaf.reader().getNumericDocValues(Entry.AT);
            for (int i = at.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = at.nextDoc()) {
                int document = leaf.docBase + i;
                if (scores[document] > 0) {
                    newest[owners[document]] = Math.max(newest[owners[document]], at.longValue());
                }
            }
        }
        return newest;
    }

    private List<Owner> owners(List<Integer> wanted) {
        Map<Integer, List<Integer>> documents = new HashMap<>();
        wanted.forEach(owner -> documents.put(owner, new ArrayList<>()));
        for (int document = 0; document < owners.length; document++) {
            List<Integer> its = scores[document] > 0 ? documents.get(owners[document]) : null;
            if (its != null) {
                its.add(document);
            }
        }
        Comparator<Integer> best = Comparator.comparingDouble(document -> -scores[document]);
        documents.values().forEach(its -> its.sort(best.thenComparing(Comparator.reverseOrder())));
        return wanted.stream()
                .map(owner -> new Owner(Subject.parse(names.get(owner)), documents.getOrDefault(owner, List.of())))
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
