package nrw.bildungspartner.tracking.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.ReceiveUpload;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.SignatureWay;
import nrw.bildungspartner.signing.Signer;
import nrw.bildungspartner.signing.SignerState;
import nrw.bildungspartner.tracking.TrackCase;
import nrw.bildungspartner.tracking.TrackedCase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A case for programs that hold its tracking token. */
@RestController
@RequestMapping("/api/agreements/{reference}")
class TrackingApi {

    private static final String BEARER = "Bearer ";

    private final TrackCase trackCase;
    private final ReceiveUpload receiveUpload;
    private final DocumentArchive archive;
    private final MessageSource messages;

    TrackingApi(TrackCase trackCase, ReceiveUpload receiveUpload, DocumentArchive archive, MessageSource messages) {
        this.trackCase = trackCase;
        this.receiveUpload = receiveUpload;
        this.archive = archive;
        this.messages = messages;
    }

    @GetMapping
    CaseAnswer show(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            Locale language) {
        return CaseAnswer.of(open(reference, authorization, language), messages, language);
    }

    @GetMapping("/agreement.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            Locale language) {
        TrackedCase tracked = open(reference, authorization, language);
        return download(
                issued(tracked, DocumentKind.AGREEMENT_DOCX).or(() -> issued(tracked, DocumentKind.BLANK_DOCX)));
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            Locale language) {
        return download(issued(open(reference, authorization, language), DocumentKind.AGREEMENT_PDF));
    }

    @PostMapping("/submissions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, UUID> submit(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Locale language) {
        TrackedCase tracked = open(reference, authorization, language);
        return Map.of("submissionId", receive(tracked, files == null ? List.of() : files, receiveUpload));
    }

    /** @throws Conflict if the case is closed */
    static UUID receive(TrackedCase tracked, List<MultipartFile> files, ReceiveUpload receiveUpload) {
        if (!tracked.state().isOpen()) {
            throw new Conflict("agreement.not-open");
        }
        return receiveUpload.receive(
                tracked.agreement().reference(),
                files.stream().map(TrackingApi::uploaded).toList());
    }

    private TrackedCase open(String reference, @Nullable String authorization, Locale language) {
        String token = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        return trackCase.byReference(reference, token, language);
    }

    private ResponseEntity<byte[]> download(Optional<StoredDocument> found) {
        StoredDocument document = found.orElseThrow(() -> new NotFound("agreement.not-found"));
        return Download.of(document.name(), document.mediaType(), archive.content(document.id()));
    }

    private static Optional<StoredDocument> issued(TrackedCase tracked, DocumentKind kind) {
        return tracked.documents().stream()
                .filter(document -> document.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    private static UploadedFile uploaded(MultipartFile file) {
        try {
            return new UploadedFile(
                    Optional.ofNullable(file.getOriginalFilename()).orElse("datei"),
                    Optional.ofNullable(file.getContentType()).orElse("application/octet-stream"),
                    file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case as {@code GET /api/agreements/{reference}} answers it. */
    record CaseAnswer(
            String reference,
            AgreementState state,
            List<MilestoneAnswer> milestones,
            NextAnswer next,
            @Nullable RemarksAnswer correction,
            @Nullable RemarksAnswer rejection,
            @Nullable String registrationNumber,
            List<SignatureAnswer> signatures,
            List<DocumentAnswer> documents) {

        static CaseAnswer of(TrackedCase tracked, MessageSource messages, Locale language) {
            RemarksAnswer remarks = new RemarksAnswer(tracked.agreement().remarks());
            return new CaseAnswer(
                    tracked.agreement().reference(),
                    tracked.state(),
                    tracked.done().stream()
                            .map(step -> new MilestoneAnswer(step.state(), step.label(), step.reachedAt()))
                            .toList(),
                    new NextAnswer(
                            messages.getMessage(tracked.nextKey(), null, language),
                            tracked.until().orElse(null),
                            new ResponsibleAnswer(
                                    messages.getMessage(tracked.desk().messageKey(), null, language),
                                    tracked.contact().email(),
                                    tracked.contact().phone())),
                    tracked.state() == AgreementState.CORRECTION_REQUESTED ? remarks : null,
                    tracked.state() == AgreementState.REJECTED ? remarks : null,
                    tracked.agreement().registrationNumber().orElse(null),
                    tracked.signers().stream().map(SignatureAnswer::of).toList(),
                    tracked.documents().stream().map(DocumentAnswer::of).toList());
        }
    }

    record MilestoneAnswer(AgreementState key, String label, Instant reachedAt) {}

    record NextAnswer(String text, @Nullable Instant until, ResponsibleAnswer responsible) {}

    record ResponsibleAnswer(String desk, String email, String phone) {}

    record RemarksAnswer(List<Remark> remarks) {}

    /** One side and its signature; {@code field} is the signature field's name as on the PDF. */
    record SignatureAnswer(
            String field,
            String party,
            SignerState state,
            @Nullable SignatureWay way,
            @Nullable Instant signedAt) {

        static SignatureAnswer of(Signer signer) {
            return new SignatureAnswer(signer.key(), signer.name(), signer.state(), signer.way(), signer.signedAt());
        }
    }

    record DocumentAnswer(UUID id, DocumentKind kind, String name, String mediaType, long size, String sha256) {

        static DocumentAnswer of(StoredDocument document) {
            return new DocumentAnswer(
                    document.id(),
                    document.kind(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    document.sha256());
        }
    }
}
