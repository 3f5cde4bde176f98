package nrw.bildungspartner.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nrw.bildungspartner.inbox.web.WordDiff.Piece;
import nrw.bildungspartner.inbox.web.WordDiff.Sides;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void wordsThatOnlyOneSideHasAreMarked() {
        Sides sides =
                WordDiff.of("Die Partner treffen sich zweimal im Jahr.", "Die Partner treffen sich einmal im Jahr.");

        assertThat(sides.issued())
                .containsExactly(
                        new Piece("Die Partner treffen sich ", false),
                        new Piece("zweimal", true),
                        new Piece(" im Jahr.", false));
        assertThat(sides.returned())
                .containsExactly(
                        new Piece("Die Partner treffen sich ", false),
                        new Piece("einmal", true),
                        new Piece(" im Jahr.", false));
    }

    @Test
    void whatWasAddedLeavesTheOtherSideInOnePiece() {
        Sides sides = WordDiff.of("für drei Jahre", "für mindestens drei Jahre");

        assertThat(sides.issued()).containsExactly(new Piece("für drei Jahre", false));
        assertThat(sides.returned().stream().filter(Piece::changed).map(Piece::text))
                .singleElement()
                .satisfies(added -> assertThat(added.strip()).isEqualTo("mindestens"));
    }

    @Test
    void nothingIsLostOrInvented() {
        for (int seed = 0; seed < 50; seed++) {
            String issued = text(seed, 60);
            String returned = text(seed + 1_000, 45);
            Sides sides = WordDiff.of(issued, returned);
            assertThat(joined(sides.issued())).isEqualTo(issued);
            assertThat(joined(sides.returned())).isEqualTo(returned);
            assertThat(kept(sides.issued())).isEqualTo(kept(sides.returned()));
        }
    }

    @Test
    void aVeryLongTextIsMarkedWhole() {
        String issued = text(1, 2_000);

        assertThat(WordDiff.of(issued, "kurz").issued()).containsExactly(new Piece(issued, true));
    }

    private static String text(int seed, int words) {
        var random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(i -> "Wort" + random.nextInt(12))
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String kept(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.changed())
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
