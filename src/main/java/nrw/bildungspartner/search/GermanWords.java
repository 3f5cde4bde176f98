package nrw.bildungspartner.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Cuts a text into words, for the index, for a question and for showing where something was found: only letters and digits
 * count, "Müller" and "Mueller" are one word, and so are "Straße" and "Strasse".
 */
final class GermanWords extends Analyzer {

    static final GermanWords WORDS = new GermanWords();

    /** Plurals that are no longer recognised by cutting something off, at the end of a word, too. */
    private static final Map<String, String> PLURALS = Map.of(
            "museen", "museum",
            "gymnasien", "gymnasium",
            "zentren", "zentrum",
            "medien", "medium",
            "praktika", "praktikum",
            "themen", "thema",
            "firmen", "firma");

    /** A word and where it stands in the text. */
    record Word(String text, int start, int end) {}

    /** The word without its ending: what "Schule" and "Schulen" have in common. */
    static String stem(String word) {
        for (Map.Entry<String, String> plural : PLURALS.entrySet()) {
            if (word.endsWith(plural.getKey())) {
                return word.substring(0, word.length() - plural.getKey().length()) + plural.getValue();
            }
        }
        char[] letters = word.toCharArray();
        return new String(letters, 0, new GermanLightStemmer().stem(letters, letters.length));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer letters = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        return new TokenStreamComponents(
                letters, new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(letters))));
    }

    List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", new StringReader(text))) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(word.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
