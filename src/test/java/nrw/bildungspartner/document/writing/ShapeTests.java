package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import nrw.bildungspartner.document.printing.PdfPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template remembers of one agreement must never be seen in another. */
class ShapeTests {

    private static final AgreementWriter WRITER = new AgreementWriter(new ShippedTemplates(), new PdfPress());

    @Test
    void whatIsRememberedMakesTheSameFileAsWhatIsBuiltAnew() {
        LongStream.range(1, 20).forEach(number -> {
            AgreementPaper paper = HostileDrafts.number(number);
            byte[] anew = write(paper, template(paper));
            WordTemplate used = template(paper);
            write(HostileDrafts.harmlessTwinOf(number), used);

            assertThat(write(paper, used)).as("draft %d", number).isEqualTo(anew);
            assertThat(used.built(shape(paper))).as("what is remembered").isPresent();
        });
    }

    @Test
    void whatWasSaidIsNoPartOfTheShapeAndWhatIsThereIs() {
        assertThat(shape(Papers.typical())).doesNotContain("Dortmund", "Führung", Papers.REFERENCE, "2027-02-01");
        assertThat(shape(Papers.typical())).isNotEqualTo(shape(Papers.shortest()));
        assertThat(shape(HostileDrafts.number(3))).isEqualTo(shape(HostileDrafts.harmlessTwinOf(3)));
    }

    @Test
    void everyConditionOfTheTemplatesIsAnsweredByTheShape() {
        for (String condition : List.of(
                "/bp:agreement[1]/bp:costs[1]",
                "/bp:agreement/bp:allPupils='true'",
                "/bp:agreement/bp:schoolConference/@status='approved' and string(/bp:agreement/bp:schoolConference/bp:date)"
                        + " != ''")) {
            assertThat(Shape.answers(condition)).as(condition).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bp:agreement/bp:durationYears > 3",
                "/bp:agreement/bp:institution/bp:town='Dortmund'",
                "/bp:agreement/@version='2'",
                "/bp:agreement/bp:start/@day='2027-02-01'",
                "contains(/bp:agreement/bp:costs, 'frei')",
                "/bp:agreement/bp:costs or /bp:agreement/bp:durationYears=3"
            })
    void whatAsksForMoreIsBuiltAnewEachTime(String condition) {
        assertThat(Shape.answers(condition)).isFalse();
    }

    private static WordTemplate template(AgreementPaper paper) {
        String language = ShippedTemplates.languageOf(paper.initiative().key(), paper.language());
        return new WordTemplate(
                null, ShippedTemplates.file(paper.initiative().key(), language).orElseThrow());
    }

    private static byte[] write(AgreementPaper paper, WordTemplate template) {
        return Papers.word(paper, template);
    }

    private static String shape(AgreementPaper paper) {
        return Shape.of(AgreementData.of(paper).getDocumentElement());
    }
}
