package nrw.bildungspartner.intake.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nrw.bildungspartner.intake.proposing.ReadFields.FieldRead;
import nrw.bildungspartner.intake.recognising.Place;
import org.junit.jupiter.api.Test;

class PaperLinesTests {

    private static final Place PAGE = Place.page("scan.pdf", 1);

    @Test
    void theFirstDayAndTheYearsAreReadWhereThePaperSaysThemOnce() {
        assertThat(term("Die Vereinbarung gilt ab dem 1. Februar 2027 und läuft zwei Jahre."))
                .containsExactly(
                        new FieldRead("start", "1. Februar 2027", PAGE), new FieldRead("durationYears", "2", PAGE));
        assertThat(term("Laufzeit: 01.08.2027, 3 Schuljahre"))
                .extracting(FieldRead::value)
                .containsExactly("01.08.2027", "3");
    }

    @Test
    void whatCouldMeanTwoThingsIsLeftOut() {
        assertThat(term("gilt ab 1. Februar 2027, frühestens ab 1. März 2027, zwei Jahre, längstens drei Jahre"))
                .isEmpty();
    }

    @Test
    void aDateThatBeginsNothingIsNoFirstDay() {
        assertThat(term("Lippstadt, den 12.02.2027, Unterschrift")).isEmpty();
    }

    @Test
    void anAddressTellsItsSide() {
        assertThat(PaperLines.isSchools("100012@schule.nrw.de")).isTrue();
        assertThat(PaperLines.isSchools("maass@museum.example")).isFalse();
        assertThat(PaperLines.isOffices("info@bildungspartner.nrw")).isTrue();
    }

    private static List<FieldRead> term(String text) {
        return PaperLines.term(List.of(new Passage(PAGE, text)));
    }
}
