package nrw.bildungspartner.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.reading.SignedPapers;
import nrw.bildungspartner.document.reading.SignedPapers.Person;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.signing.SignatureWay;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.Signers;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
                .extracting(Finding::key, Finding::severity, Finding::field, Finding::args)
                .containsExactly(
                        tuple("signature-invalid", Severity.SERIOUS, FIELD, List.of("Tomasz Øverland")),
                        tuple("signature-unverified", Severity.OK, FIELD, List.of("Maria Nowak")));
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
