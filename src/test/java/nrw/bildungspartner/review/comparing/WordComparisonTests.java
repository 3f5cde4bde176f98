package nrw.bildungspartner.review.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.document.reading.WordText;
import nrw.bildungspartner.document.reading.WordText.Paragraph;
import nrw.bildungspartner.document.reading.WordText.Place;
import nrw.bildungspartner.review.comparing.Difference.Kind;
import org.junit.jupiter.api.Test;

/** Two Word files side by side; {@code {path=text}} is a place. */
class WordComparisonTests {

    private static final String[] ISSUED = {
        "# Ziele",
        "Die Partner verfolgen diese Ziele:",
        "{goals[1]/bp:goal[1]=Museen als Lernort kennen}",
        "{goals[1]/bp:goal[2]=Originale lesen}",
        "# Beginn und Dauer",
        "Sie gilt ab dem {start[1]=1. Februar 2027} für {durationYears[1]=2} Jahre.",
        "Jede Seite kann sie mit einer Frist von drei Monaten beenden."
    };

    @Test
    void theSameFileHasNoDifferences() {
        assertThat(compare(ISSUED)).isEmpty();
    }

    @Test
    void blanksAndLineEndsAreNoChange() {
        assertThat(compare(with(2, "{goals[1]/bp:goal[1]=Museen  als\nLernort kennen }")))
                .isEmpty();
    }

    @Test
    void aChangedPlaceIsItsFieldAndNotTheTextAroundIt() {
        assertThat(compare(with(5, "Sie gilt ab dem {start[1]=1. Februar 2027} für {durationYears[1]=3} Jahre.")))
                .containsExactly(new Difference(Kind.FIELD, "durationYears", "", "2", "3"));
    }

    @Test
    void aChangedClauseIsToldWithTheHeadingItStandsUnder() {
        String changed = "Jede Seite kann sie mit einer Frist von sechs Wochen beenden.";
        assertThat(compare(with(6, changed)))
                .containsExactly(new Difference(Kind.CLAUSE, "clause", "Beginn und Dauer", ISSUED[6], changed));
    }

    @Test
    void aClauseMayGoAndAnotherMayComeAndTheyAreNotTakenForOne() {
        assertThat(compare(with(6, "Fahrtkosten trägt der Förderverein.")))
                .containsExactlyInAnyOrder(
                        new Difference(Kind.CLAUSE, "clause", "Beginn und Dauer", ISSUED[6], ""),
                        new Difference(
                                Kind.ADDED, "clause", "Beginn und Dauer", "", "Fahrtkosten trägt der Förderverein."));
    }

    @Test
    void aGoalThatIsGoneWithItsPlaceIsOneChange() {
        assertThat(compare(without(3)))
                .containsExactly(new Difference(Kind.FIELD, "goals[1]", "", "Originale lesen", ""));
    }

    @Test
    void aGoalMoreIsAFieldThatWasNotThereBefore() {
        List<String> more = new ArrayList<>(List.of(ISSUED));
        more.add(4, "{goals[1]/bp:goal[3]=Eigene Ausstellungen}");
        assertThat(compare(more.toArray(String[]::new)))
                .containsExactly(new Difference(Kind.FIELD, "goals[2]", "", "", "Eigene Ausstellungen"));
    }

    @Test
    void aPlaceThatBecamePlainTextIsMissingButItsTextIsNot() {
        assertThat(compare(with(5, "Sie gilt ab dem 1. Februar 2027 für {durationYears[1]=2} Jahre.")))
                .containsExactly(new Difference(Kind.LOST, "start", "", "1. Februar 2027", "1. Februar 2027"));
    }

    @Test
    void aPlaceThatIsGoneWithItsTextIsMissing() {
        assertThat(compare(with(5, "Sie gilt ab dem für {durationYears[1]=2} Jahre.")))
                .containsExactly(new Difference(Kind.LOST, "start", "", "1. Februar 2027", ""));
    }

    @Test
    void aGoalThatBecamePlainTextIsNeitherGoneNorAdded() {
        assertThat(compare(with(3, "Originale lesen")))
                .containsExactly(new Difference(Kind.LOST, "goals[1]", "", "Originale lesen", "Originale lesen"));
    }

    @Test
    void whatIsBoundToNothingOfOursIsOnlyText() {
        assertThat(compare(with(3, "{goals[1]/bp:goal[2]=Originale lesen}{geheim[1]=x}")))
                .isEmpty();
    }

    @Test
    void tickedBoxesAreTheSameText() {
        WordText issued = text("Eintrag: □ ja □ nein");
        assertThat(WordComparison.of(issued, text("Eintrag: ☒ ja ☐ nein"))).isEmpty();
    }

    private static List<Difference> compare(String... returned) {
        return WordComparison.of(text(ISSUED), text(returned));
    }

    private static String[] with(int line, String text) {
        String[] lines = ISSUED.clone();
        lines[line] = text;
        return lines;
    }

    private static String[] without(int line) {
        List<String> lines = new ArrayList<>(List.of(ISSUED));
        lines.remove(line);
        return lines.toArray(String[]::new);
    }

    private static WordText text(String... lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : lines) {
            boolean heading = line.startsWith("# ");
            String rest = heading ? line.substring(2) : line;
            StringBuilder words = new StringBuilder();
            List<Place> places = new ArrayList<>();
            while (rest.contains("{")) {
                int open = rest.indexOf('{');
                int close = rest.indexOf('}');
                String[] place = rest.substring(open + 1, close).split("=", 2);
                words.append(rest, 0, open).append(WordText.PLACE);
                places.add(new Place("/bp:agreement[1]/bp:" + place[0], place[1].strip()));
                rest = rest.substring(close + 1);
            }
            paragraphs.add(new Paragraph(words.append(rest).toString(), heading, places));
        }
        return new WordText(paragraphs);
    }
}
