package nrw.bildungspartner.signing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One side's signature under one version of an agreement's document, as that side reported it. */
@Entity
public class Signature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;
    private int documentVersion;
    private String signer;
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(String reference, int documentVersion, String signer, Instant signedAt) {
        this.reference = reference;
        this.documentVersion = documentVersion;
        this.signer = signer;
        this.signedAt = signedAt;
    }

    /** Whose it is: the name of the signature field on the paper. */
    public String signer() {
        return signer;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
