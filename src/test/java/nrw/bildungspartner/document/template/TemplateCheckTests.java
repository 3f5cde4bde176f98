package nrw.bildungspartner.document.template;

import static nrw.bildungspartner.document.template.OfficeFiles.body;
import static nrw.bildungspartner.document.template.OfficeFiles.changed;
import static nrw.bildungspartner.document.template.OfficeFiles.museum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.document.WordEditor;
import nrw.bildungspartner.document.reading.TemplateReaders;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a Word file that shall become a template. */
class TemplateCheckTests {

    private static final String RULES = "customXml/item2.xml";

    @ParameterizedTest
    @CsvSource({
        "archiv,de",
        "archiv,en",
        "bibliothek,de",
        "bibliothek,en",
        "buehne,de",
        "buehne,en",
        "gedenkstaette,de",
        "gedenkstaette,en",
        "medienzentrum,de",
        "medienzentrum,en",
        "museum,de",
        "museum,en",
        "musikschule,de",
        "musikschule,en",
        "natur,de",
        "natur,en",
        "sportverein,de",
        "sportverein,en",
        "vhs,de",
        "vhs,en"
    })
    void nothingIsWrongWithTheTemplatesThatCameWithTheApplication(String initiative, String language) {
        assertThat(findings(OfficeFiles.shipped(initiative, language))).isEmpty();
    }

    @Test
    void aFileThatIsNoWordFileIsNotLookedAtAnyFurther() {
        assertThat(keys(new byte[0])).containsExactly("empty-file");
        assertThat(keys("Kein Word".getBytes())).containsExactly("type-not-read");
        assertThat(keys(Arrays.copyOf(museum(), museum().length / 2))).containsExactly("damaged");
        assertThat(keys(OfficeFiles.bomb())).containsExactly("unpacks-too-large");
        assertThat(keys(changed(
                        museum(), "[Content_Types].xml", types -> types.replace("document.main", "template.main"))))
                .containsExactly("not-word");
    }

    @Test
    void whatHasNoPlaceInATemplateIsNamedWithThePlaceItIsIn() {
        assertThat(findings(OfficeFiles.withMacro(museum())))
                .isNotEmpty()
                .allMatch(finding ->
                        finding.weight() == Weight.DANGER && finding.key().equals("macro"))
                .anyMatch(finding -> finding.section().equals("word/vbaProject.bin"));
        assertThat(findings(OfficeFiles.withRemotePicture(museum())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).isEqualTo("remote");
                    assertThat(finding.section()).isEqualTo("word/document.xml");
                    assertThat(finding.args()).containsExactly("http://198.51.100.7/pixel.png");
                });
        assertThat(keys(OfficeFiles.withAttachedTemplate(museum()))).containsOnly("remote");
        assertThat(keys(OfficeFiles.withSheet(museum()))).containsOnly("embedded");
        assertThat(keys(OfficeFiles.withOtherText(museum()))).containsOnly("embedded");
        assertThat(keys(OfficeFiles.withDocumentType(museum()))).containsExactly("unusual");
        assertThat(keys(OfficeFiles.withHiddenBody(museum()))).isNotEmpty().isSubsetOf("unusual", "damaged");
        assertThat(keys(body(
                        museum(),
                        xml -> xml.replaceFirst(
                                "</w:p>",
                                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r>"
                                        + "<w:r><w:instrText>PICTURE \"http://198.51.100.7/\"</w:instrText></w:r>"
                                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))))
                .containsExactly("field");
        assertThat(keys(OfficeFiles.withLink(museum()))).isEmpty();
    }

    @Test
    void aMistypedPlaceIsToldWithTheOneThatWasMeant() {
        byte[] typo = body(museum(), xml -> xml.replace("bp:curriculumAnchor[1]\"", "bp:curiculumAnchor[1]\""));

        assertThat(findings(typo))
                .filteredOn(finding -> finding.key().equals("unknown"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.weight()).isEqualTo(Weight.ERROR);
                    assertThat(finding.section()).isEqualTo("Verankerung im Unterricht");
                    assertThat(finding.args()).last().isEqualTo("agreement/curriculumAnchor");
                });
        assertThat(findings(typo)).anyMatch(finding -> finding.key().equals("missing"));
    }

    @Test
    void aPlaceThatIsMissingIsTold() {
        byte[] without = body(museum(), xml -> withoutControl(xml, "bp:start[1]\""));
        assertThat(findings(without)).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("missing");
            assertThat(finding.weight()).isEqualTo(Weight.ERROR);
            assertThat(finding.args()).containsExactly("agreement/start");
        });
        assertThat(findings(body(museum(), xml -> withoutControl(xml, "bp:costs[1]\""))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.weight()).isEqualTo(Weight.WARNING));
        assertThat(keys(body(museum(), xml -> withoutControl(xml, "w:val=\"signature\""))))
                .containsExactly("signature-missing");
        assertThat(keys(changed(museum(), "word/footer1.xml", xml -> withoutControl(xml, "bp:reference[1]\""))))
                .containsExactly("foot-reference");
        assertThat(keys(changed(museum(), "word/footer2.xml", xml -> xml.replaceAll("<w:drawing.*</w:drawing>", ""))))
                .containsExactly("foot-code");
        assertThat(keys(body(museum(), xml -> xml.replace("Bildungspartner NRW", "unserem Programm")
                        .replace("Bildungspartner\u00a0NRW", "unserem Programm"))))
                .doesNotContain("unknown");
    }

    @Test
    void aConditionThatCanNeverHoldIsTold() {
        assertThat(findings(changed(museum(), RULES, xml -> xml.replace("@status='approved'", "@status='aproved'"))))
                .extracting(TemplateFinding::key)
                .contains("condition-never");
        assertThat(findings(changed(museum(), RULES, xml -> xml.replace("bp:allPupils=", "bp:allPupil="))))
                .anySatisfy(finding -> {
                    assertThat(finding.key()).isEqualTo("condition-path");
                    assertThat(finding.args())
                            .containsExactly("all_pupils", "agreement/allPupil", "agreement/allPupils");
                });
        assertThat(findings(body(museum(), xml -> xml.replace("od:condition=costs", "od:condition=kosten"))))
                .anySatisfy(finding -> {
                    assertThat(finding.key()).isEqualTo("condition-unknown");
                    assertThat(finding.section()).isEqualTo("Kosten und Vergünstigungen");
                });
        assertThat(keys(body(museum(), xml -> xml.replace("od:condition=costs", "od:condition=evaluation"))))
                .containsExactly("sometimes-missing");
        assertThat(keys(body(museum(), xml -> xml.replace("od:condition=entry_yes", "od:condition=entry_blank"))))
                .contains("unreachable");
        assertThat(keys(changed(museum(), RULES, xml -> xml.replace("id=\"x_costs\"", "id=\"x_evaluation\""))))
                .contains("doubled", "condition-broken");
    }

    @Test
    void aConditionThatDoesMoreThanCompareIsNeverWorkedOut() {
        assertThat(keys(changed(
                        museum(),
                        RULES,
                        xml -> xml.replace("/bp:agreement/bp:allPupils='true'", "document('file:///etc/passwd')"))))
                .contains("condition-forbidden");
        assertThat(keys(changed(
                        museum(), RULES, xml -> xml.replace("/bp:agreement/bp:allPupils='true'", "//*[//*[//*]]"))))
                .contains("condition-forbidden");
    }

    @Test
    void whatIsInAnotherPlaceThanItShouldBeIsTold() {
        assertThat(keys(body(
                        museum(),
                        xml -> xml.replaceAll(
                                "xpath=\"/bp:agreement\\[1]/bp:goals\\[1]/bp:goal\"",
                                "xpath=\"/bp:agreement[1]/bp:costs\""))))
                .contains("repeat", "outside-repeat", "missing");
        byte[] meant = body(museum(), xml -> xml.replaceFirst("zur Bildungspartnerschaft", "zur [Name der Schule]"));
        assertThat(findings(meant)).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("loose");
            assertThat(finding.weight()).isEqualTo(Weight.WARNING);
            assertThat(finding.section()).isEqualTo("Kooperationsvereinbarung");
        });
    }

    @Test
    void aFileThatWordSavedIsAsGoodAsBefore() {
        assertThat(findings(OfficeFiles.savedByWord(museum()))).isEmpty();
    }

    /** The guide tells the office to use Word; whoever does not is told what got lost. */
    @Test
    void aFileThatLibreOfficeSavedIsRefusedWithWhatGotLost(@TempDir Path home) {
        byte[] saved = WordEditor.inLibreOffice(home, museum(), Map.of("Gemeinsame Ziele", "Unsere Ziele"));

        assertThat(findings(saved)).filteredOn(TemplateFinding::refuses).isNotEmpty();
    }

    /** Takes away the first control around these words, and leaves what stands in it. */
    private static String withoutControl(String xml, String words) {
        int at = xml.indexOf(words);
        assertThat(at).as(words).isPositive();
        int start = xml.lastIndexOf("<w:sdt>", at);
        int content = xml.indexOf("<w:sdtContent>", at);
        int end = xml.indexOf("</w:sdtContent></w:sdt>", content);
        return xml.substring(0, start)
                + xml.substring(content + "<w:sdtContent>".length(), end).replaceAll("\\[[^\\]]*]", "")
                + xml.substring(end + "</w:sdtContent></w:sdt>".length());
    }

    private static List<String> keys(byte[] file) {
        return findings(file).stream().map(TemplateFinding::key).toList();
    }

    private static List<TemplateFinding> findings(byte[] file) {
        return TemplateCheck.findings(TemplateReaders.read(file));
    }
}
