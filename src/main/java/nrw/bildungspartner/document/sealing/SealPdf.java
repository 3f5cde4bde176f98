package nrw.bildungspartner.document.sealing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import nrw.bildungspartner.document.sealing.Sealed.TimeStamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sets the office's electronic seal on a PDF (PAdES baseline B; T with a time stamp service). It is an advanced seal at
 * most, as good as its certificate; a qualified one takes a qualified certificate and device. Takes a moment, and longer
 * if a time stamp service is set: call it outside a transaction.
 */
@Service
public class SealPdf {

    private static final Logger LOG = LoggerFactory.getLogger(SealPdf.class);
    private static final String LOCATION = "Nordrhein-Westfalen";
    private static final int ROOM_FOR_TIME_STAMP = 32_768;

    private final SealKey key;
    private final KnownSeals known;
    private final SealSettings settings;
    private final Clock clock;

    SealPdf(SealKey key, KnownSeals known, SealSettings settings, Clock clock) {
        this.key = key;
        this.known = known;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts the attachments into the file, then seals all of it. The places to sign stay as they are, and so does
     * everything that reads the pages aloud.
     *
     * @param pdf a PDF of our own making, see {@link EvidencePage}; a stranger's has no business in here
     * @param reason why it is sealed, in a sentence that every PDF program shows
     */
    public Sealed seal(byte[] pdf, String reason, List<Attachment> attachments) {
        String fingerprint = known.noteUse();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        DSSDocument prepared = new InMemoryDocument(SealPlace.prepare(pdf, attachments, now));
        if (settings.timeStampUrl() == null) {
            return sealed(prepared, reason, now, fingerprint, TimeStamp.NOT_CONFIGURED, "");
        }
        try {
            return sealed(prepared, reason, now, fingerprint, TimeStamp.SET, "");
        } catch (TimeStampService.Failed failed) {
            LOG.error("Das Siegel bekam keinen Zeitstempel: {}", failed.getMessage());
            String trouble = Objects.requireNonNullElse(failed.getMessage(), "");
            return sealed(prepared, reason, now, fingerprint, TimeStamp.FAILED, trouble);
        }
    }

    private Sealed sealed(
            DSSDocument prepared, String reason, Instant now, String fingerprint, TimeStamp timeStamp, String trouble) {
        boolean stamped = timeStamp == TimeStamp.SET;
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        if (stamped) {
            service.setTspSource(
                    new TimeStampService(Objects.requireNonNull(settings.timeStampUrl()), settings.timeStampLimit()));
        }
        PAdESSignatureParameters parameters = parameters(reason, now, stamped);
        ToBeSigned toBeSigned = service.getDataToSign(prepared, parameters);
        DSSDocument signed = service.signDocument(prepared, parameters, sign(toBeSigned));
        return new Sealed(DSSUtils.toByteArray(signed), fingerprint, now, timeStamp, trouble);
    }

    private PAdESSignatureParameters parameters(String reason, Instant now, boolean stamped) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(stamped ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setReason(reason);
        parameters.setLocation(LOCATION);
        parameters.setAppName("Bildungspartner");
        parameters.getImageParameters().getFieldParameters().setFieldId(SealPlace.FIELD);
        if (settings.certified()) {
            parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        }
        if (stamped) {
            parameters.setContentSize(ROOM_FOR_TIME_STAMP);
        }
        return parameters;
    }

    private SignatureValue sign(ToBeSigned toBeSigned) {
        SignatureAlgorithm algorithm =
                SignatureAlgorithm.getAlgorithm(EncryptionAlgorithm.forKey(key.key()), DigestAlgorithm.SHA256);
        try {
            Signature signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.key());
            signature.update(toBeSigned.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The office's key does not sign", e);
        }
    }
}
