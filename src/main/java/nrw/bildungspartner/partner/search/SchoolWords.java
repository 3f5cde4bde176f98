package nrw.bildungspartner.partner.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Cuts names into words for the index and for a question alike: only letters and digits count, "Köln", "Koeln" and "Koln"
 * are one word, and so are "Straße" and "Strasse".
 */
final class SchoolWords extends Analyzer {

    private final boolean joined;

    private SchoolWords(boolean joined) {
        this.joined = joined;
    }

    /** Single words. */
    static SchoolWords single() {
        return new SchoolWords(false);
    }

    /** Two neighbours written as one word, for those who leave out the hyphen: "maxplanck". */
    static SchoolWords joined() {
        return new SchoolWords(true);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer letters = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        TokenStream words = new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(letters)));
        if (joined) {
            ShingleFilter pairs = new ShingleFilter(words, 2, 2);
            pairs.setTokenSeparator("");
            pairs.setOutputUnigrams(false);
            words = pairs;
        }
        return new TokenStreamComponents(letters, words);
    }

    /** The first words of a text. */
    List<String> in(String text, int limit) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", new StringReader(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < limit && stream.incrementToken()) {
                words.add(word.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
