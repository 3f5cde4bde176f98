package nrw.bildungspartner.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.Infected;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.document.reading.Clamd;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.intake.post.Envelope;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.post.MailCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Post goes through a real virus scanner here, without the process around it. */
@ApplicationTest
class InfectedMailTests {

    @Autowired
    IncomingMailRepository mails;

    @Autowired
    MailAttachmentRepository attachments;

    @Autowired
    DocumentArchive archive;

    @Autowired
    ReadBoxes readBoxes;

    @Autowired
    SenderLimits limits;

    @Autowired
    KeepReading keepReading;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RecogniseMail recogniseMail;

    @Autowired
    IssueBlank issueBlank;

    @Autowired
    MockMvc mvc;

    @TempDir
    Path home;

    @Test
    void anInfectedMailIsRefusedWithTheNameOfTheVirusAndHandedToNobody() throws Exception {
        var mail = mailed(new SentMail("infiziert").with("vereinbarung.pdf", Clamd.eicar()));
        UUID raw = mail.rawDocument().orElseThrow();
        try (var clamd = Clamd.start(home)) {
            reading(clamd.reader()).read(mail.id());
        }

        var refused = mails.findById(mail.id()).orElseThrow();
        assertThat(refused.state()).isEqualTo(MailState.REFUSED);
        assertThat(refused.reason()).contains("virus");
        assertThat(refused.reasonText())
                .hasValueSatisfying(name -> assertThat(name).startsWith("Eicar-Test"));
        assertThat(attachments.findByMailIdOrderByPosition(mail.id())).isEmpty();
        assertThat(recogniseMail.recognise(mail.id()).state()).isEqualTo(MailState.REFUSED);
        assertThatThrownBy(() -> archive.content(raw)).isInstanceOf(Infected.class);
        mvc.perform(get("/posteingang/" + mail.id() + "/mail.eml")
                        .with(user("miriam").roles("STAFF")))
                .andExpect(status().isConflict());
    }

    @Test
    void anInfectedUploadIsRefusedWithEverythingThatCameAlong() throws Exception {
        String reference = issueBlank.issue("museum", Locale.GERMAN).reference();
        var upload = mails.save(IncomingMail.uploaded(reference, "0".repeat(64), Instant.now()));
        StoredDocument good = file(upload, 0, reference, "gut.pdf", SentMail.pdf("Aktenzeichen " + reference));
        StoredDocument bad = file(upload, 1, reference, "boese.pdf", Clamd.eicar());
        try (var clamd = Clamd.start(home)) {
            reading(clamd.reader()).read(upload.id());
        }

        assertThat(mails.findById(upload.id()).orElseThrow().state()).isEqualTo(MailState.REFUSED);
        assertThatThrownBy(() -> archive.content(good.id())).isInstanceOf(Infected.class);
        assertThatThrownBy(() -> archive.content(bad.id())).isInstanceOf(Infected.class);
    }

    @Test
    void whileTheScannerIsAwayAMailWaitsAndThenGoesToAPersonUnopened() throws IOException {
        var mail = mailed(new SentMail("wartet").with("scan.pdf", SentMail.pdf("Seite")));
        var readMail = reading(Clamd.readerWithoutAnswer());
        for (int attempt = 1; attempt < ReadMail.MAX_ATTEMPTS; attempt++) {
            assertThatThrownBy(() -> readMail.read(mail.id())).isInstanceOf(ReadMail.ReaderNotReady.class);
            assertThat(mails.findById(mail.id()).orElseThrow().state()).isEqualTo(MailState.RECEIVED);
        }

        readMail.read(mail.id());

        var failed = mails.findById(mail.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(MailState.FAILED);
        assertThat(failed.reason()).contains("virus-scan-missing");
        assertThat(attachments.findByMailIdOrderByPosition(mail.id())).isEmpty();
        assertThat(archive.content(failed.rawDocument().orElseThrow())).isNotEmpty();
    }

    private ReadMail reading(DocumentReader reader) {
        return new ReadMail(mails, attachments, archive, reader, readBoxes, limits, keepReading, transactions);
    }

    private IncomingMail mailed(SentMail sent) {
        byte[] bytes = sent.bytes();
        var raw = archive.keep(null, DocumentKind.RAW_MAIL, "mail.eml", "message/rfc822", bytes);
        long uid = System.nanoTime();
        return mails.save(IncomingMail.mailed(
                new MailCopy("virus-test", 1, uid, Instant.now(), bytes),
                Envelope.of(bytes),
                Hashes.ofMail(bytes),
                raw.id()));
    }

    private StoredDocument file(IncomingMail upload, int position, String reference, String name, byte[] content) {
        var document = archive.keep(reference, DocumentKind.SUBMISSION, name, "application/pdf", content);
        attachments.save(new MailAttachment(upload.id(), position, document));
        return document;
    }
}
