package nrw.bildungspartner.document.sealing;

import java.time.Instant;

/**
 * A sealed PDF.
 *
 * @param fingerprint of the certificate it was sealed with: SHA-256 in lower-case hex
 * @param sealedAt the time the seal names
 * @param timeStamp whether a time stamp service vouches for that time
 * @param trouble what the service had to say if it failed; else empty
 */
public record Sealed(byte[] pdf, String fingerprint, Instant sealedAt, TimeStamp timeStamp, String trouble) {

    public enum TimeStamp {
        /** No service is set: the seal bears the time of this machine. */
        NOT_CONFIGURED,
        SET,
        /** A service is set and did not answer as it should: the seal is as if there were none. Somebody should know. */
        FAILED
    }
}
