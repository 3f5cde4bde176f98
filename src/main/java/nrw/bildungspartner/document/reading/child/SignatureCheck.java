package nrw.bildungspartner.document.reading.child;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import nrw.bildungspartner.document.reading.SignatureReading;
import nrw.bildungspartner.document.reading.SignatureReading.Verdict;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures in a PDF. Nothing is fetched: certificates name addresses where more about them can be had, and
 * whoever signs could send this application anywhere with them.
 */
final class SignatureCheck {

    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME = 200;

    private final Path file;
    private final Reports reports;
    private final Date now = new Date();

    private SignatureCheck(Path file, Reports reports) {
        this.file = file;
        this.reports = reports;
    }

    /** A signed file says at a fixed place, in plain letters, which of its bytes are signed. */
    static boolean mayBeIn(byte[] content) {
        int last = content.length - MARK.length;
        for (int at = 0; at <= last; at++) {
            if (content[at] == MARK[0]
                    && java.util.Arrays.equals(content, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    static List<SignatureReading> of(Path file, List<byte[]> trusted) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        trusted.forEach(certificate -> anchors.addCertificate(DSSUtils.loadCertificate(certificate)));
        // Without the sources that a verifier has by itself: those go to addresses that the certificate names.
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(anchors);
        PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
        validator.setEnableEtsiValidationReport(false);
        return new SignatureCheck(file, validator.validateDocument()).all();
    }

    private List<SignatureReading> all() {
        List<SignatureReading> found = new ArrayList<>();
        for (SignatureWrapper signature : reports.getDiagnosticData().getSignatures()) {
            String reason = reason(signature);
            PDFRevisionWrapper revision = signature.getPDFRevision();
            Date claimed = signature.getClaimedSigningTime();
            found.add(new SignatureReading(
                    name(revision == null ? null : revision.getFirstFieldName()),
                    signer(signature),
                    claimed == null ? null : claimed.toInstant(),
                    verdict(reason, signature),
                    reason));
        }
        return found;
    }

    private Verdict verdict(String reason, SignatureWrapper signature) {
        return switch (reason) {
            case "bytes-changed", "signature-damaged", "range-wrong" -> Verdict.BROKEN;
            case "pages-changed", "content-changed", "annotations-changed" -> Verdict.CHANGED_AFTER_SIGNING;
            default -> signature.isTrustedChain() ? Verdict.INTACT : Verdict.IDENTITY_NOT_VERIFIED;
        };
    }

    private String reason(SignatureWrapper signature) {
        PDFRevisionWrapper revision = signature.getPDFRevision();
        if (revision == null
                || !revision.isSignatureByteRangeValid()
                || !revision.isPdfSignatureDictionaryConsistent()) {
            return "range-wrong";
        }
        if (signature.getDigestMatchers().stream()
                .anyMatch(matcher -> matcher.isDataFound() && !matcher.isDataIntact())) {
            return "bytes-changed";
        }
        if (!signature.isSignatureIntact() || !signature.isSignatureValid() || failed(signature)) {
            return "signature-damaged";
        }
        String change = LaterChanges.reason(file, revision);
        return change == null ? certificate(signature) : change;
    }

    private boolean failed(SignatureWrapper signature) {
        return reports.getSimpleReport().getIndication(signature.getId()) == Indication.TOTAL_FAILED
                && !signature.isBLevelTechnicallyValid();
    }

    private String certificate(SignatureWrapper signature) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        if (certificate == null) {
            return "not-verified";
        }
        if (certificate.getNotAfter() != null && certificate.getNotAfter().before(now)) {
            return "certificate-expired";
        }
        if (certificate.getNotBefore() != null && certificate.getNotBefore().after(now)) {
            return "certificate-not-yet-valid";
        }
        if (signature.isTrustedChain()) {
            return "trusted";
        }
        return certificate.isSelfSigned() ? "self-signed" : "not-verified";
    }

    private static String signer(SignatureWrapper signature) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return certificate == null ? "" : name(certificate.getReadableCertificateName());
    }

    private static String name(@Nullable String text) {
        return PlainText.line(Objects.requireNonNullElse(text, ""), NAME);
    }
}
