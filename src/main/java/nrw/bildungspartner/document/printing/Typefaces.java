package nrw.bildungspartner.document.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces a PDF is set in. They come with the application, none of the machine's is used, and what one of them
 * cannot write the next one writes.
 */
public final class Typefaces {

    /** One file of letters, used for a family at a weight and a slant. */
    record Face(String family, String weight, String style, String file, Letters letters) {}

    /** A piece of text that one family can write. */
    record Piece(String family, String text) {}

    static final String TEXT = "Fira Sans";
    public static final String MEDIUM = "Fira Sans Medium";

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int SOFT_HYPHEN = 0xAD;

    private static final List<Face> FACES = List.of(
            face(TEXT, "400", "normal", "FiraSans-Regular"),
            face(TEXT, "700", "normal", "FiraSans-Bold"),
            face(TEXT, "400", "italic", "FiraSans-Italic"),
            face(MEDIUM, "400", "normal", "FiraSans-Medium"),
            face("Noto Sans Arabic", "400", "normal", "NotoSansArabic-Regular"),
            face("Noto Emoji", "400", "normal", "NotoEmoji-Regular"),
            face("DejaVu Sans", "400", "normal", "DejaVuSans"));

    private static final Map<String, Letters> FAMILIES =
            FACES.stream().collect(Collectors.toMap(Face::family, Face::letters, (regular, other) -> regular));

    private static final List<String> FALLBACKS = List.of("Noto Sans Arabic", "Noto Emoji", "DejaVu Sans");

    private Typefaces() {}

    static List<Face> faces() {
        return FACES;
    }

    /** How wide a text is, in points at this size. */
    static double width(String text, String family, double size) {
        double width = 0;
        for (Piece piece : pieces(text, family)) {
            width += letters(piece.family()).width(piece.text());
        }
        return width * size;
    }

    /** Cuts a text into pieces that one family each can write; what none can is shown as a replacement sign. */
    static List<Piece> pieces(String text, String family) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String writing = family;
        for (int c : text.codePoints().toArray()) {
            if (isVariation(c)) {
                continue;
            }
            String able = able(c, family, writing);
            if (able.isEmpty() && Character.getType(c) == Character.FORMAT) {
                continue;
            }
            int shown = able.isEmpty() ? REPLACEMENT : c;
            String next = able.isEmpty() ? able(REPLACEMENT, family, writing) : able;
            if (!next.equals(writing) && !current.isEmpty()) {
                pieces.add(new Piece(writing, current.toString()));
                current.setLength(0);
            }
            writing = next;
            current.appendCodePoint(shown);
        }
        if (!current.isEmpty()) {
            pieces.add(new Piece(writing, current.toString()));
        }
        return pieces;
    }

    private static String able(int c, String family, String writing) {
        boolean neutral = Character.isWhitespace(c) || c == ZERO_WIDTH_SPACE || c == SOFT_HYPHEN;
        Stream<String> candidates = Stream.concat(Stream.of(neutral ? writing : family), FALLBACKS.stream());
        return candidates
                .filter(candidate -> neutral || letters(candidate).has(c))
                .findFirst()
                .orElse("");
    }

    /** Chooses between pictures of the same sign; says nothing itself. */
    private static boolean isVariation(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static Letters letters(String family) {
        Letters letters = FAMILIES.get(family);
        if (letters == null) {
            throw new IllegalArgumentException("There is no typeface " + family);
        }
        return letters;
    }

    static InputStream open(String file) {
        InputStream stream = Typefaces.class.getResourceAsStream("/fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("The typeface " + file + " is missing from the application");
        }
        return stream;
    }

    private static Face face(String family, String weight, String style, String name) {
        String file = name + ".ttf";
        try (InputStream stream = open(file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return new Face(family, weight, style, file, Letters.of(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signs of a font file and how wide each is, in parts of the type size. */
    record Letters(Map<Integer, Float> widths) {

        static Letters of(TrueTypeFont font) throws IOException {
            CmapLookup signs = font.getUnicodeCmapLookup();
            float unit = font.getUnitsPerEm();
            Map<Integer, Float> widths = new java.util.HashMap<>();
            for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
                List<Integer> codes = signs.getCharCodes(glyph);
                if (codes != null) {
                    for (Integer code : codes) {
                        widths.put(code, font.getAdvanceWidth(glyph) / unit);
                    }
                }
            }
            return new Letters(Map.copyOf(widths));
        }

        boolean has(int c) {
            return widths.containsKey(c);
        }

        double width(String text) {
            return text.codePoints()
                    .mapToDouble(c -> widths.getOrDefault(c, 0f))
                    .sum();
        }
    }
}
