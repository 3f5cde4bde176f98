package nrw.bildungspartner.partner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * Turns typed words into a query. Every word must be found as a number, a whole word, a beginning or a part; only a word
 * that the register does not know is read as a typing error, and only when nothing fits all words does one word fewer do.
 */
final class SchoolQuestion {

    static final String NUMBER = "number";
    static final String POSTAL_CODE = "postalCode";
    static final String NAME = "name";
    static final String TOWN = "town";
    static final String FORM = "form";
    static final String JOINED = "joined";

    private static final int MAX_WORDS = 12;
    private static final int MAX_LENGTH = 200;

    /** Words that may be missing: nobody knows whether a name says "in" or "der Stadt". */
    private static final Set<String> LITTLE_WORDS = Set.of(
            "am", "an", "auf", "d", "das", "dem", "den", "der", "des", "die", "e", "fur", "im", "in", "m", "mit", "nrw",
            "stadt", "u", "und", "v", "vom", "von", "zu", "zum", "zur");

    /** What people write and what the register writes instead. */
    private static final Map<String, String> SHORT_FORMS =
            Map.of("ggs", "gg", "kgs", "kg", "egs", "eg", "ghs", "gh", "khs", "kh", "strasse", "str", "sankt", "st");

    private final IndexSearcher index;
    private final List<String> words;

    private SchoolQuestion(IndexSearcher index, List<String> words) {
        this.index = index;
        this.words = words;
    }

    /** The strictest query that finds something, or one that finds nothing. */
    static Query of(String typed, SchoolWords words, IndexSearcher index) throws IOException {
        List<String> found = words.in(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)), MAX_WORDS);
        SchoolQuestion question = new SchoolQuestion(index, found);
        Query exact = question.asking(question::unlessUnknown, 0);
        if (index.count(exact) > 0) {
            return exact;
        }
        Query forgiving = question.asking(word -> either(found(word), mistyped(word)), 0);
        return index.count(forgiving) > 0 ? forgiving : question.asking(question::unlessUnknown, 1);
    }

    private Query asking(Function<String, Query> meaning, int mayMiss) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        long weighty =
                words.stream().filter(word -> !LITTLE_WORDS.contains(word)).count();
        for (String word : words) {
            boolean little = weighty > 0 && LITTLE_WORDS.contains(word);
            query.add(meaning.apply(word), little || mayMiss > 0 ? Occur.SHOULD : Occur.MUST);
        }
        if (mayMiss > 0) {
            query.setMinimumNumberShouldMatch(Math.max(1, words.size() - mayMiss));
        }
        return query.build();
    }

    private Query unlessUnknown(String word) {
        try {
            Query found = found(word);
            return index.count(found) > 0 ? found : mistyped(word);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Query found(String word) {
        List<Query> ways = new ArrayList<>();
        if (word.chars().allMatch(Character::isDigit)) {
            ways.add(scored(100, new TermQuery(new Term(NUMBER, word))));
            ways.add(scored(30, new TermQuery(new Term(POSTAL_CODE, word))));
            ways.add(scored(20, new PrefixQuery(new Term(NUMBER, word))));
            ways.add(scored(8, new PrefixQuery(new Term(POSTAL_CODE, word))));
            ways.add(scored(5, new TermQuery(new Term(NAME, word))));
            return new DisjunctionMaxQuery(ways, 0);
        }
        ways.add(scored(12, new TermQuery(new Term(TOWN, word))));
        ways.add(scored(10, new TermQuery(new Term(NAME, word))));
        ways.add(scored(9, new TermQuery(new Term(FORM, word))));
        ways.add(scored(8, new TermQuery(new Term(JOINED, word))));
        ways.add(scored(7, new PrefixQuery(new Term(TOWN, word))));
        ways.add(scored(6, new PrefixQuery(new Term(NAME, word))));
        ways.add(scored(5, new PrefixQuery(new Term(FORM, word))));
        if (word.length() >= 4) {
            ways.add(scored(3, new PrefixQuery(new Term(JOINED, word))));
            ways.add(scored(2, new WildcardQuery(new Term(NAME, "*" + word + "*"))));
            ways.add(scored(2, new WildcardQuery(new Term(TOWN, "*" + word + "*"))));
        }
        String shortForm = SHORT_FORMS.get(word);
        if (shortForm != null) {
            ways.add(scored(9, new TermQuery(new Term(NAME, shortForm))));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query mistyped(String word) {
        List<Query> ways = new ArrayList<>();
        if (word.length() >= 4 && !word.chars().allMatch(Character::isDigit)) {
            for (String field : List.of(TOWN, NAME, FORM, JOINED)) {
                ways.add(scored(4, new FuzzyQuery(new Term(field, word), 1, 0)));
                ways.add(scored(2.5f, beginsLike(field, word)));
                if (word.length() >= 7) {
                    ways.add(scored(1.5f, new FuzzyQuery(new Term(field, word), 2, 0)));
                }
            }
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    /** Words that begin with what was typed, one letter wrong. */
    private static Query beginsLike(String field, String word) {
        return new AutomatonQuery(
                new Term(field, word),
                Operations.determinize(
                        Operations.concatenate(
                                new LevenshteinAutomata(word, true).toAutomaton(1, word.substring(0, 1)),
                                Automata.makeAnyString()),
                        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }

    private static Query either(Query one, Query other) {
        return new DisjunctionMaxQuery(List.of(one, other), 0);
    }

    private static Query scored(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
