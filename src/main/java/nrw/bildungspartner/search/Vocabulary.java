package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The words of an index as one long text for each of its segments, which never change: looking through it for a part of a
 * word is many times faster than trying every word by itself.
 */
final class Vocabulary {

    private static final int MOST_BY_NAME = 10_000;
    private static final Map<IndexReader.CacheKey, String> SEGMENTS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The passages with a word that has this part inside. */
    static Query with(String part, IndexReader index) throws IOException {
        Set<BytesRef> words = new HashSet<>();
        for (LeafReaderContext leaf : index.leaves()) {
            String all = words(leaf.reader());
            int at = all.indexOf(part);
            while (at >= 0) {
                int end = all.indexOf('\n', at);
                words.add(new BytesRef(all.substring(all.lastIndexOf('\n', at) + 1, end)));
                at = all.indexOf(part, end);
            }
        }
        return words.size() > MOST_BY_NAME
                ? new WildcardQuery(new Term(Entry.WORD, "*" + part + "*"))
                : new TermInSetQuery(Entry.WORD, words);
    }

    private static String words(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        String known = SEGMENTS.get(core.getKey());
        if (known != null) {
            return known;
        }
        StringBuilder all = new StringBuilder("\n");
        Terms terms = segment.terms(Entry.WORD);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef word = each.next(); word != null; word = each.next()) {
                all.append(word.utf8ToString()).append('\n');
            }
        }
        if (SEGMENTS.put(core.getKey(), all.toString()) == null) {
            core.addClosedListener(SEGMENTS::remove);
        }
        return all.toString();
    }
}
