package nrw.bildungspartner.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.reading.SignatureReading;
import nrw.bildungspartner.document.reading.SignatureReading.Verdict;
import nrw.bildungspartner.intake.MailAttachment;

/** Looks at the electronic signatures in the PDF files that came back. */
final class PdfSignatureChecks {

    private PdfSignatureChecks() {}

    /** The field of each is the PDF's: a signature in a place to sign stands for the one who signs there. */
    static List<Observation> observe(List<MailAttachment> papers) {
        return papers.stream()
                .flatMap(paper -> paper.reading().stream())
                .flatMap(reading -> reading.signatures().stream())
                .map(PdfSignatureChecks::observation)
                .toList();
    }

    /** For each field of the version that counts which holds a signature that nothing was changed after, its signer. */
    static Map<String, String> signers(Agreement agreement, List<MailAttachment> papers) {
        return papers.stream()
                .flatMap(paper -> paper.reading().stream())
                .filter(reading -> reading.codes().stream()
                        .flatMap(code -> PageCode.parse(code).stream())
                        .anyMatch(code -> code.reference().equals(agreement.reference())
                                && code.version() == agreement.documentVersion()))
                .flatMap(reading -> reading.signatures().stream())
                .filter(signature -> signature.verdict().unchanged())
                .collect(
                        Collectors.toMap(SignatureReading::field, SignatureReading::signer, (earlier, later) -> later));
    }

    private static Observation observation(SignatureReading signature) {
        String signer = signature.signer().isBlank() ? "–" : signature.signer();
        String key = !signature.verdict().unchanged()
                ? "signature-invalid"
                : signature.verdict() == Verdict.INTACT ? "signature-verified" : "signature-unverified";
        return Observation.of(
                key, signature.verdict().unchanged() ? Severity.OK : Severity.SERIOUS, signature.field(), signer);
    }
}
