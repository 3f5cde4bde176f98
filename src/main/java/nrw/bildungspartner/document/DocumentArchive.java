package nrw.bildungspartner.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files: each content once, never rewritten, found by case. */
@Service
public class DocumentArchive {

    private static final Set<DocumentKind> ISSUED = EnumSet.of(
            DocumentKind.BLANK_DOCX,
            DocumentKind.AGREEMENT_DOCX,
            DocumentKind.AGREEMENT_PDF,
            DocumentKind.AGREEMENT_SEALED);

    private final StoredDocuments documents;
    private final DocumentContents contents;
    private final Clock clock;

    DocumentArchive(StoredDocuments documents, DocumentContents contents, Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.clock = clock;
    }

    /** Keeps the bytes and their hash; without a case reference they wait to be assigned to one. */
    @Transactional
    public StoredDocument keep(
            @Nullable String caseReference, DocumentKind kind, String name, String mediaType, byte[] bytes) {
        return keep(caseReference, kind, name, mediaType, bytes, null);
    }

    /**
     * The same for a document of the house.
     *
     * @param template the version of the office's template that it was made from
     */
    @Transactional
    public StoredDocument keep(
            @Nullable String caseReference,
            DocumentKind kind,
            String name,
            String mediaType,
            byte[] bytes,
            @Nullable UUID template) {
        String sha256 = sha256(bytes);
        contents.keep(sha256, bytes);
        return documents.save(new StoredDocument(
                caseReference,
                kind,
                FileName.of(name),
                MediaTypeName.of(mediaType),
                bytes.length,
                sha256,
                template,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * The bytes as they were kept.
     *
     * @throws Infected if the virus scanner found something in them
     */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        StoredDocument document = known(id);
        String virus = document.virus();
        if (virus != null) {
            throw new Infected(virus);
        }
        return contents.getBySha256(document.sha256()).bytes();
    }

    /** Keeps the document as evidence, but hands it to nobody any more. */
    @Transactional
    public void condemn(UUID id, String virus) {
        known(id).condemn(virus);
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(UUID id) {
        return documents.findById(id);
    }

    /** The document with this hash that the office issued; what others sent in is nobody's business. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> issued(String sha256) {
        return documents.findFirstBySha256AndKindInOrderByKeptAtAsc(sha256, ISSUED);
    }

    /** A case's documents, the oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> ofCase(String reference) {
        return documents.findByCaseReferenceOrderByKeptAtAscIdAsc(reference);
    }

    /** Puts a document into a case's file, for one that came in before anybody knew where it belongs. */
    @Transactional
    public void assignToCase(UUID id, String reference) {
        known(id).assignTo(reference);
    }

    /** Puts a document that several cases share into one more case's file. */
    @Transactional
    public UUID share(UUID id, String reference, DocumentKind kind) {
        return documents
                .save(known(id).forCase(reference, kind, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .id();
    }

    /** The document belongs to no case any more; it is kept. */
    @Transactional
    public void takeOutOfCase(UUID id) {
        known(id).assignTo(null);
    }

    private StoredDocument known(UUID id) {
        return documents.findById(id).orElseThrow(() -> new NoSuchElementException("No document " + id));
    }

    /** In lower-case hex, as documents are known by. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
