package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.reading.BoxReading.State;
import nrw.bildungspartner.document.writing.IssuedPapers;
import nrw.bildungspartner.document.writing.SignatureFields;
import org.junit.jupiter.api.Test;

class SignatureBoxesTests {

    private static final byte[] ISSUED = IssuedPapers.typical().pdf();
    private static final String SCHOOL = "signature-school-189876";
    private static final String INSTITUTION = "signature-institution";

    private final DocumentReader reader = Readers.usual();

    @Test
    void aSignedPlaceIsToldFromAnEmptyOne() {
        var copy = SignedByHand.print(ISSUED, 1).sign(SCHOOL).then(page -> Papers.worn(page, 0.8, 6, 1));

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.FILLED, INSTITUTION, State.EMPTY));
    }

    @Test
    void onAPhotoThatWasTakenAslantToo() {
        var copy = SignedByHand.print(ISSUED, 2).sign(INSTITUTION).then(SignedByHand::aslant);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.EMPTY, INSTITUTION, State.FILLED));
    }

    @Test
    void onAPageThatLiesOnItsHeadToo() {
        var copy = SignedByHand.print(ISSUED, 3).sign(SCHOOL).sign(INSTITUTION).then(SignedByHand::upsideDown);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.FILLED, INSTITUTION, State.FILLED));
    }

    @Test
    void aStampAloneIsForAPersonToJudge() {
        var copy = SignedByHand.print(ISSUED, 4).sign(SCHOOL).stamp(INSTITUTION);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.FILLED, INSTITUTION, State.UNSURE));
    }

    @Test
    void aStampBesideASignatureDoesNotSpoilIt() {
        var copy = SignedByHand.print(ISSUED, 5).sign(SCHOOL).stamp(SCHOOL);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.FILLED, INSTITUTION, State.EMPTY));
    }

    @Test
    void theLineThatAFaxDrawsAcrossThePageIsNoSignature() {
        UnaryOperator<java.awt.image.BufferedImage> fax = page -> {
            for (int y = 0; y < page.getHeight(); y += 67) {
                for (int x = 0; x < page.getWidth(); x++) {
                    page.setRGB(x, y, 0);
                }
            }
            return page;
        };
        var copy = SignedByHand.print(ISSUED, 6).then(fax);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.EMPTY, INSTITUTION, State.EMPTY));
    }

    @Test
    void foldsThatCrossInAPlaceAreNoSignature() {
        var copy = SignedByHand.print(ISSUED, 9).fold(SCHOOL).sign(INSTITUTION).fold(INSTITUTION);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.EMPTY, INSTITUTION, State.FILLED));
    }

    @Test
    void theRingOfACupIsNoSignature() {
        var copy = SignedByHand.print(ISSUED, 10).cup(SCHOOL).cup(INSTITUTION).sign(INSTITUTION);

        assertThat(states(copy)).isEqualTo(Map.of(SCHOOL, State.EMPTY, INSTITUTION, State.FILLED));
    }

    @Test
    void thePlaceIsCutOutOfTheCopyAsEvidence() throws IOException {
        var copy = SignedByHand.print(ISSUED, 7).sign(SCHOOL);

        var box = boxes(copy).get(0);
        var picture = ImageIO.read(new ByteArrayInputStream(box.picture()));

        assertThat(picture.getWidth()).isBetween(500, 800);
        assertThat(picture.getHeight()).isBetween(120, 260);
        int blue = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                blue += (rgb & 0xFF) - (rgb >> 16 & 0xFF) > 25 ? 1 : 0;
            }
        }
        assertThat(blue).isGreaterThan(50);
    }

    @Test
    void aPageOfAnotherDocumentThatClaimsToBeOursIsNoProof() {
        var copy = SignedByHand.print(ISSUED, 8).sign(SCHOOL).sign(INSTITUTION);
        var other = reader.read("scan.pdf", copy.scan()).pages().get(0);

        assertThat(reader.readBoxes(ISSUED, 3, other))
                .extracting(BoxReading::state)
                .containsOnly(State.UNSURE);
    }

    private Map<String, State> states(SignedByHand copy) {
        return boxes(copy).stream().collect(Collectors.toMap(BoxReading::field, BoxReading::state));
    }

    private List<BoxReading> boxes(SignedByHand copy) {
        var pages = SignatureFields.pages(ISSUED);
        return reader.read("scan.pdf", copy.scan()).pages().stream()
                .flatMap(page -> PageCode.parse(page.codes().get(0).text()).stream()
                        .filter(code -> pages.contains(code.page()))
                        .flatMap(code -> reader.readBoxes(ISSUED, code.page(), page).stream()))
                .toList();
    }
}
