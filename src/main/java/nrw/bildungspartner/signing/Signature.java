package nrw.bildungspartner.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One side's signature under one version of an agreement's document. Written once and never changed. */
@Entity
public class Signature {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String reference;
    private int documentVersion;
    private String signer;

    @Enumerated(EnumType.STRING)
    private SignatureWay way;

    private Instant signedAt;
    private String name = "";
    private String role = "";
    private String email = "";

    @Column(columnDefinition = "mediumtext")
    private @Nullable String strokes;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String documentSha256;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    private Signature(String reference, int documentVersion, String signer, SignatureWay way, Instant signedAt) {
        this.reference = reference;
        this.documentVersion = documentVersion;
        this.signer = signer;
        this.way = way;
        this.signedAt = signedAt;
    }

    /** A side says that it has signed on paper. */
    static Signature onPaper(String reference, int documentVersion, String signer, Instant signedAt) {
        return new Signature(reference, documentVersion, signer, SignatureWay.PAPER, signedAt);
    }

    /** @param name whom the certificate names */
    static Signature inPdf(SigningRound round, String signer, String name, Instant noticedAt) {
        Signature signature =
                new Signature(round.reference(), round.documentVersion(), signer, SignatureWay.PDF, noticedAt);
        signature.name = name.length() > 200 ? name.substring(0, 200) : name;
        return signature;
    }

    static Signature online(SigningRound round, SignatureRequest request, Mark mark, Instant signedAt) {
        Signature signature = new Signature(
                round.reference(), round.documentVersion(), request.signer(), SignatureWay.ONLINE, signedAt);
        signature.name = mark.name();
        signature.role = mark.role();
        signature.email = request.person().email();
        signature.strokes = mark.strokesText();
        signature.documentSha256 = round.pdfSha256();
        return signature;
    }

    /** Whose it is: the name of the signature field on the paper. */
    public String signer() {
        return signer;
    }

    public SignatureWay way() {
        return way;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Who signed; empty for what was signed on paper, and only what the certificate says for a PDF. */
    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    /** The address that the code was sent to; empty for what was signed otherwise. */
    public String email() {
        return email;
    }

    public Optional<Strokes> strokes() {
        return Optional.ofNullable(strokes).map(Strokes::parse);
    }
}
