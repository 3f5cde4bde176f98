package nrw.bildungspartner.checking;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.checking.DocumentCheck.Origin;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingDepth;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.TooMany;
import org.springframework.stereotype.Service;

/** Says whether a file is one of the office's. The file is not kept; who has it, or its hash, may know. */
@Service
public class CheckDocument {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DocumentArchive archive;
    private final AgreementVersions versions;
    private final DocumentReader reader;
    /** The office's own post shares the reading processes: visitors have one of them at a time. */
    private final Semaphore turn = new Semaphore(1, true);

    CheckDocument(DocumentArchive archive, AgreementVersions versions, DocumentReader reader) {
        this.archive = archive;
        this.versions = versions;
        this.reader = reader;
    }

    /** @throws Invalid if the file is empty */
    public DocumentCheck check(String name, byte[] file) {
        if (file.length == 0) {
            throw new Invalid("file", "checking.file.empty");
        }
        String sha256 = DocumentArchive.sha256(file);
        Optional<Origin> origin = origin(sha256);
        Reading reading = read(name, file);
        return new DocumentCheck(
                sha256, origin, reading.signatures(), origin.isPresent() ? List.of() : reading.reasons());
    }

    /**
     * @param sha256 as hexadecimal digits; gaps and colons between them do not matter
     * @throws Invalid if it is none
     */
    public DocumentCheck checkHash(String sha256) {
        String hash = sha256.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw new Invalid("sha256", "checking.sha256.wrong");
        }
        return new DocumentCheck(hash, origin(hash), List.of(), List.of());
    }

    private Optional<Origin> origin(String sha256) {
        return archive.issued(sha256).flatMap(this::origin);
    }

    private Optional<Origin> origin(StoredDocument document) {
        String reference = document.caseReference();
        if (reference == null) {
            return Optional.empty();
        }
        List<AgreementVersion> all = versions.of(reference);
        // What is made of a version later, such as its sealed copy, belongs to the newest that was there by then.
        int version = all.stream()
                .filter(each ->
                        each.pdfId().equals(document.id()) || each.docxId().equals(document.id()))
                .findFirst()
                .map(AgreementVersion::number)
                .orElseGet(() -> (int) all.stream()
                        .filter(each -> !each.issuedAt().isAfter(document.keptAt()))
                        .count());
        return Optional.of(new Origin(document.kind(), Math.max(1, version), version >= all.size()));
    }

    private Reading read(String name, byte[] file) {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooMany("checking.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMany("checking.busy");
        }
        try {
            return reader.read(name, file, ReadingDepth.TEXT);
        } finally {
            turn.release();
        }
    }
}
