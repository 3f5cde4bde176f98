package nrw.bildungspartner.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody looks for into a query of the index. Each word must be found as a word, a beginning or a part of a
 * word; only if nothing is found that way, words may also be mistyped.
 */
final class DirectoryQuestion {

    static final String NUMBER = "number";
    static final String INITIATIVE = "initiative";
    static final String AREA = "area";
    static final String FORM = "form";
    static final String TEXT = "text";
    static final String STANDING = "standing";

    private static final int MAX_WORDS = 12;

    /** Only letters and digits count; "Köln", "Koeln" and "Koln" are one word. */
    static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer letters = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
            return new TokenStreamComponents(
                    letters, new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(letters))));
        }
    };

    private final DirectoryQuery asked;
    private final @Nullable Standing standing;
    private final List<String> words;

    private DirectoryQuestion(DirectoryQuery asked, @Nullable Standing standing, List<String> words) {
        this.asked = asked;
        this.standing = standing;
        this.words = words;
    }

    static Query of(DirectoryQuery asked, @Nullable Standing standing, IndexSearcher index) throws IOException {
        List<String> words = words(asked.q());
        DirectoryQuestion question = new DirectoryQuestion(asked, standing, words);
        Query exact = question.asking(DirectoryQuestion::found);
        if (words.isEmpty() || index.count(exact) > 0) {
            return exact;
        }
        return question.asking(word -> new DisjunctionMaxQuery(List.of(found(word), mistyped(word)), 0));
    }

    private Query asking(Function<String, Query> meaning) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new MatchAllDocsQuery(), Occur.FILTER);
        filter(query, INITIATIVE, asked.initiative());
        filter(query, AREA, asked.district());
        filter(query, FORM, asked.schoolForm());
        filter(query, STANDING, standing == null ? "" : standing.name());
        if (words.isEmpty() && !asked.q().isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST_NOT);
        }
        words.forEach(word -> query.add(meaning.apply(word), Occur.MUST));
        return query.build();
    }

    private static void filter(BooleanQuery.Builder query, String field, String value) {
        if (!value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static Query found(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(scored(10, new TermQuery(new Term(TEXT, word))));
        ways.add(scored(6, new PrefixQuery(new Term(TEXT, word))));
        if (word.length() >= 4) {
            ways.add(scored(2, new WildcardQuery(new Term(TEXT, "*" + word + "*"))));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query mistyped(String word) {
        boolean number = word.chars().allMatch(Character::isDigit);
        if (word.length() < 4 || number) {
            return new DisjunctionMaxQuery(List.of(), 0);
        }
        return scored(1, new FuzzyQuery(new Term(TEXT, word), word.length() < 7 ? 1 : 2, 1));
    }

    private static Query scored(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** A text as it is sorted, cut where the index would no longer keep it. */
    static String sortable(String text) {
        String folded = String.join(" ", words(text));
        return folded.substring(0, Math.min(folded.length(), 200));
    }

    /** The first words of a text, as they stand in the index. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = WORDS.tokenStream(TEXT, new StringReader(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MAX_WORDS && stream.incrementToken()) {
                words.add(word.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
