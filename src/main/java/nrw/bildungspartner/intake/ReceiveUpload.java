package nrw.bildungspartner.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.post.UploadedFile;
import nrw.bildungspartner.mailbox.MailSettings;
import nrw.bildungspartner.shell.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what somebody uploaded on the tracking page, on the same road as mail. */
@Service
public class ReceiveUpload {

    private static final int MOST_FILES = 20;

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final Agreements agreements;
    private final DocumentArchive archive;
    private final ApplicationEventPublisher events;
    private final MailSettings settings;
    private final Clock clock;

    ReceiveUpload(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            Agreements agreements,
            DocumentArchive archive,
            ApplicationEventPublisher events,
            MailSettings settings,
            Clock clock) {
        this.mails = mails;
        this.attachments = attachments;
        this.agreements = agreements;
        this.archive = archive;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps the files before anybody opens them.
     *
     * @return the id of the submission this will be
     * @throws Invalid if there is no file, or too many, or one is empty or too large
     */
    @Transactional
    public UUID receive(String reference, List<UploadedFile> files) {
        check(files);
        String known = agreements.get(reference).reference();
        List<StoredDocument> documents = new ArrayList<>();
        for (UploadedFile file : files) {
            documents.add(archive.keep(known, DocumentKind.SUBMISSION, file.name(), file.mediaType(), file.content()));
        }
        String sha256 =
                Hashes.ofSet(documents.stream().map(StoredDocument::sha256).toList());
        var upload = mails.save(IncomingMail.uploaded(known, sha256, clock.instant()));
        for (int i = 0; i < documents.size(); i++) {
            attachments.save(new MailAttachment(upload.id(), i, documents.get(i)));
        }
        mails.flush();
        events.publishEvent(new MailClaimed(upload.id()));
        return upload.submissionId();
    }

    private void check(List<UploadedFile> files) {
        if (files.isEmpty()) {
            throw new Invalid("file", "intake.upload.missing");
        }
        if (files.size() > MOST_FILES) {
            throw new Invalid("file", "intake.upload.many", MOST_FILES);
        }
        for (UploadedFile file : files) {
            if (file.content().length == 0) {
                throw new Invalid("file", "intake.upload.empty", file.name());
            }
            if (file.content().length > settings.maxSize().toBytes()) {
                throw new Invalid(
                        "file",
                        "intake.upload.large",
                        file.name(),
                        settings.maxSize().toMegabytes());
            }
        }
    }
}
