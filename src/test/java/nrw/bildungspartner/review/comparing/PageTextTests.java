package nrw.bildungspartner.review.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import nrw.bildungspartner.review.comparing.Difference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTests {

    private static final String ISSUED = "Diese Vereinbarung gilt ab dem 1. Februar 2027 für die Dauer von zwei Jahren."
            + " Danach verlängert sie sich um jeweils ein Jahr, sofern keine Seite widerspricht. Jede Seite kann sie mit"
            + " einer Frist von drei Monaten zum Ende eines Schuljahres schriftlich beenden; beide unterrichten die"
            + " Geschäftsstelle davon.";

    private final PageText issued = new PageText(ISSUED);

    @Test
    void theSameWordsAreNoChangeHoweverTheyAreBrokenIntoLines() {
        assertThat(issued.changedOn(new PageText(ISSUED.replace(" ", "\n")), "page[0]"))
                .isEmpty();
    }

    @Test
    void norAreTheSameWordsInAnotherOrder() {
        assertThat(issued.changedOn(
                        new PageText("Geschäftsstelle davon. " + ISSUED.replace(" Geschäftsstelle davon.", "")),
                        "page[0]"))
                .isEmpty();
    }

    @Test
    void oneChangedWordIsFoundWhereTheTextIsCharacters() {
        assertThat(issued.changedOn(new PageText(ISSUED.replace("zwei Jahren", "einem Jahr")), "page[0]"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.CLAUSE);
                    assertThat(change.field()).isEqualTo("page[0]");
                    assertThat(change.issued()).contains("Dauer von zwei Jahren.");
                    assertThat(change.returned()).contains("Dauer von einem Jahr.");
                });
    }

    @Test
    void whatWasAddedIsToldFromWhatWasChanged() {
        assertThat(issued.changedOn(new PageText(ISSUED + " Köln, 3. März 2027"), "page[0]"))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.ADDED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diese Vere1nbarung gilt ab dem 1, Februar 2O27 fur die Dauer von zwei Jahren. Danach verlangert sie sich"
                        + " um jewells ein Jahr, sofem keine Seite widerspncht. Jede Seite kann sie mit einer Frist von drei"
                        + " Monaten zum Ende eines Schuijahres schriftlich beenden; beide unterrichten die Geschaftsstelle"
                        + " davon.",
                "| Diese Vereinbarung gilt ab dem 1. Februar 2027 für die Dauer von zwei Jahren. — Danach verlängert sie"
                        + " sich um jeweils ein Jahr, sofern keine Seite widerspricht. Jede Seite kann sie mit einer Frist"
                        + " von drei Monaten zum Ende eines Schuljahres schriftlich beenden; beide unterrichten die"
                        + " Geschäftsstelle davon. ;. _ i"
            })
    void misreadLettersAreNoChange(String recognised) {
        assertThat(issued.doubtfulOn(new PageText(recognised), "page[0]")).isEmpty();
    }

    @Test
    void otherWordsInTheirPlaceAreDoubtfulOnARecognisedPageToo() {
        assertThat(issued.doubtfulOn(
                        new PageText(ISSUED.replace("schriftlich beenden", "jederzeit aufheben")), "page[0]"))
                .singleElement()
                .satisfies(change -> assertThat(change.returned()).contains("jederzeit aufheben"));
    }

    @Test
    void aLineThatIsMissingIsDoubtful() {
        assertThat(issued.doubtfulOn(
                        new PageText(ISSUED.replace(
                                "Jede Seite kann sie mit einer Frist von drei Monaten zum Ende eines Schuljahres", "")),
                        "page[0]"))
                .isNotEmpty();
    }

    @Test
    void aPageIsKnownByItsWords() {
        assertThat(issued.isMostlyOn(new PageText("Briefkopf " + ISSUED))).isTrue();
        assertThat(issued.isMostlyOn(new PageText("Sehr geehrte Damen und Herren, anbei die Rechnung.")))
                .isFalse();
    }
}
