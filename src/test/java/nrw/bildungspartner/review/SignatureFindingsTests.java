package nrw.bildungspartner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.reading.SignedByHand;
import nrw.bildungspartner.document.reading.SignedPapers;
import nrw.bildungspartner.document.reading.SignedPapers.Person;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.signing.SignatureWay;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.Signers;
import nrw.bildungspartner.workflow.Cases;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class SignatureFindingsTests {

    private static final String FIELD = "signature-institution";

    @Autowired
    Cases cases;

    @Autowired
    AgreementVersions versions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    ReceiveUpload receiveUpload;

    @Autowired
    Signers signers;

    @Autowired
    Findings findings;

    @Autowired
    MockMvc mvc;

    @Test
    void ofAScanEachPlaceIsSaidToBeSignedOrEmptyWithThePictureOfIt() throws Exception {
        String reference = cases.issued().reference();
        byte[] issued = archive.content(versions.of(reference).get(0).pdfId());
        byte[] scan = SignedByHand.print(issued, 1).sign(FIELD).scan();

        receiveUpload.receive(reference, List.of(new UploadedFile("scan.pdf", "application/pdf", scan)));
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(findings.of(reference))
                .filteredOn(finding -> finding.key().startsWith("signature-"))
                .extracting(Finding::key, Finding::severity)
                .containsExactly(tuple("signature-missing", Severity.SERIOUS), tuple("signature-seen", Severity.OK));
        assertThat(findings.of(reference))
                .filteredOn(finding -> finding.key().startsWith("signature-"))
                .allSatisfy(
                        finding -> assertThat(archive.find(finding.evidence().orElseThrow()))
                                .hasValueSatisfying(picture ->
                                        assertThat(picture.mediaType()).isEqualTo("image/jpeg")));
        UUID picture = findings.of(reference).get(0).evidence().orElseThrow();
        mvc.perform(get("/api/cases/" + reference + "/pictures/" + picture)
                        .with(httpBasic("admin", "nur-in-den-tests")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.IMAGE_JPEG));
        mvc.perform(get("/api/cases/" + reference + "/pictures/" + UUID.randomUUID())
                        .with(httpBasic("admin", "nur-in-den-tests")))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasWrittenIntoADigitalCopyIsTold() throws IOException {
        String reference = cases.issued().reference();
        byte[] issued = archive.content(versions.of(reference).get(0).pdfId());

        receiveUpload.receive(
                reference,
                List.of(new UploadedFile(
                        "kopie.pdf", "application/pdf", withText(issued, "Die Kosten trägt das Land"))));
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(findings.of(reference))
                .filteredOn(Finding::isDifference)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("page[0]");
                    assertThat(finding.args().get(1)).contains("Die Kosten trägt das Land");
                });
    }

    private static byte[] withText(byte[] pdf, String text) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            try (var content = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                content.newLineAtOffset(80, 60);
                content.showText(text);
                content.endText();
            }
            var changed = new ByteArrayOutputStream();
            document.save(changed);
            return changed.toByteArray();
        }
    }

    @Test
    void aSignatureInItsPlaceIsSeenAndOneOfAChangedFileIsSerious() {
        String reference = cases.issued().reference();
        byte[] issued = archive.content(versions.of(reference).get(0).pdfId());
        byte[] signed = SignedPapers.signed(issued, Person.named("Maria Nowak"), FIELD);
        byte[] changed =
                SignedPapers.withPageAdded(SignedPapers.signed(issued, Person.named("Tomasz Øverland"), FIELD));

        receiveUpload.receive(
                reference,
                List.of(
                        new UploadedFile("unterzeichnet.pdf", "application/pdf", signed),
                        new UploadedFile("veraendert.pdf", "application/pdf", changed)));
        cases.awaitState(reference, AgreementState.IN_REVIEW);

        assertThat(findings.of(reference))
                .filteredOn(finding -> finding.key().startsWith("signature-"))
                .filteredOn(finding -> finding.field().equals(FIELD))
                .extracting(Finding::key, Finding::severity, Finding::field, Finding::args)
                .containsExactly(
                        tuple("signature-invalid", Severity.SERIOUS, FIELD, List.of("Tomasz Øverland")),
                        tuple("signature-unverified", Severity.OK, FIELD, List.of("Maria Nowak")));
        assertThat(findings.of(reference))
                .filteredOn(finding -> finding.key().equals("signature-missing"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).startsWith("signature-school-");
                    assertThat(finding.evidence()).isPresent();
                });
        assertThat(signers.of(reference))
                .filteredOn(Signer::isSigned)
                .singleElement()
                .satisfies(signer -> {
                    assertThat(signer.key()).isEqualTo(FIELD);
                    assertThat(signer.way()).isEqualTo(SignatureWay.PDF);
                    assertThat(signer.person().name()).isEqualTo("Maria Nowak");
                });
    }
}
