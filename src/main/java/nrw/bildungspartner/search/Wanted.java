package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.List;
import nrw.bildungspartner.search.GermanWords.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** One of the things somebody is looking for; all of them have to stand somewhere in a case. */
interface Wanted {

    /** The passages where it stands, the better ones with the higher score. */
    Query in(IndexReader index) throws IOException;

    /** Where it stands in a passage's words, as pairs of first and last word. */
    List<Span> marks(List<Word> words);

    /** What to look for where this is found nowhere: typing errors forgiven, its parts instead of the whole. */
    List<Wanted> forgiving();

    /** From one word to another, both included. */
    record Span(int first, int last) {}

    static Query scored(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** The passages whose number begins so; what has no digit is no number. */
    static List<Query> numbered(String number) {
        return number.chars().anyMatch(Character::isDigit)
                ? List.of(scored(20, new PrefixQuery(new Term(Entry.NUMBER, number))))
                : List.of();
    }

    static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }
}
