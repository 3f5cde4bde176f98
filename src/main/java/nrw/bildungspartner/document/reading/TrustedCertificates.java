package nrw.bildungspartner.document.reading;

import java.util.List;

/** Whose signatures count as verified. */
public interface TrustedCertificates {

    /** Certificates (DER) that a signature must go back to. */
    List<byte[]> certificates();
}
