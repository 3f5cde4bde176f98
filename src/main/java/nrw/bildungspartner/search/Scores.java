package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** How well each passage fits, and whose passage it is. */
final class Scores {

    private final IndexSearcher index;
    private final Query visible;
    private final int[] owners;
    private final List<String> names;
    private final float[] scores;

    /** What stands in a passage, a bit for each thing that is looked for. */
    private final long[] standing;

    /** @param visible the passages that may be found at all */
    Scores(IndexSearcher index, Query visible) throws IOException {
        this.index = index;
        this.visible = visible;
        this.owners = new int[index.getIndexReader().maxDoc()];
        this.scores = new float[owners.length];
        this.standing = new long[owners.length];
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

    /** Those who own passages, in the order of their numbers. */
    List<String> owners() {
        return names;
    }

    void clear() {
        Arrays.fill(scores, 0);
        Arrays.fill(standing, 0);
    }

    /** The best score of each owner; each passage's own is added to what it has already. */
    float[] lookUp(Wanted wanted, int number) throws IOException {
        float[] best = new float[names.size()];
        Query query = index.rewrite(new BooleanQuery.Builder()
                .add(wanted.in(index.getIndexReader()), Occur.MUST)
                .add(visible, Occur.FILTER)
                .build());
        Weight weight = index.createWeight(query, ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : index.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                collect(leaf, scorer, best, 1L << number);
            }
        }
        return best;
    }

    private void collect(LeafReaderContext leaf, Scorer scorer, float[] best, long bit) throws IOException {
        Bits living = leaf.reader().getLiveDocs();
        NumericDocValues weights = leaf.reader().getNumericDocValues(Entry.WEIGHT);
        DocIdSetIterator documents = scorer.iterator();
        for (int i = documents.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = documents.nextDoc()) {
            if ((living == null || living.get(i)) && weights.advanceExact(i)) {
                float score = scorer.score() * weights.longValue();
                int document = leaf.docBase + i;
                scores[document] += score;
                standing[document] |= bit;
                best[owners[document]] = Math.max(best[owners[document]], score);
            }
        }
    }

    /** When each owner last said something of it. */
    long[] newest() throws IOException {
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

    /** The passages of these owners where any of it stands, the best first. */
    Map<Integer, List<Integer>> documents(Collection<Integer> wanted) {
        Map<Integer, List<Integer>> documents = new HashMap<>();
        wanted.forEach(owner -> documents.put(owner, new ArrayList<>()));
        for (int document = 0; document < owners.length; document++) {
            List<Integer> its = scores[document] > 0 ? documents.get(owners[document]) : null;
            if (its != null) {
                its.add(document);
            }
        }
        documents.replaceAll((owner, its) -> inOrder(its));
        return documents;
    }

    /** The best first, before it those that together say everything. */
    private List<Integer> inOrder(List<Integer> documents) {
        List<Integer> best = new ArrayList<>(documents);
        best.sort(Comparator.<Integer>comparingDouble(document -> -scores[document])
                .thenComparing(Comparator.reverseOrder()));
        List<Integer> needed = new ArrayList<>();
        long said = 0;
        for (int document : best) {
            if ((standing[document] & ~said) != 0) {
                said |= standing[document];
                needed.add(document);
            }
        }
        return Stream.concat(needed.stream(), best.stream().filter(document -> !needed.contains(document)))
                .toList();
    }
}
