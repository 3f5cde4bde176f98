package nrw.bildungspartner.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.intake.recognising.References;
import nrw.bildungspartner.intake.recognising.Share;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says to which agreement a piece of post belongs, or who has to say so. Papers decide; what the writer typed around them
 * is only a hint. In doubt a person decides, never chance.
 */
@Service
public class RecogniseMail {

    private final IncomingMailRepository mails;
    private final MailAttachmentRepository attachments;
    private final SubmissionRepository submissions;
    private final Agreements agreements;
    private final CopiedBlanks copies;
    private final DividePapers dividePapers;
    private final ReturnedLetters returnedLetters;

    RecogniseMail(
            IncomingMailRepository mails,
            MailAttachmentRepository attachments,
            SubmissionRepository submissions,
            Agreements agreements,
            CopiedBlanks copies,
            DividePapers dividePapers,
            ReturnedLetters returnedLetters) {
        this.mails = mails;
        this.attachments = attachments;
        this.submissions = submissions;
        this.agreements = agreements;
        this.copies = copies;
        this.dividePapers = dividePapers;
        this.returnedLetters = returnedLetters;
    }

    /** What was recognised before stays; the answer then only repeats it. */
    @Transactional
    public Recognition recognise(UUID id) {
        IncomingMail mail = mails.findById(id).orElseThrow();
        if (mail.state() == MailState.RECEIVED) {
            decide(mail, attachments.findByMailIdOrderByPosition(id));
        }
        return Recognition.of(mail);
    }

    private void decide(IncomingMail mail, List<MailAttachment> files) {
        List<References> papers = files.stream()
                .filter(MailAttachment::paper)
                .flatMap(file -> file.reading().stream())
                .map(References::on)
                .toList();
        Set<String> printed = papers.stream()
                .flatMap(paper -> paper.decisive().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<MachineSign> machine = mail.machine();
        if (machine.isPresent() && (machine.get().answersOurs() || printed.isEmpty())) {
            mail.becomes(MailState.AUTOMATIC, word(machine.get()), null);
            if (machine.get() == MachineSign.BOUNCE) {
                returnedLetters.look(mail);
            }
        } else if (papers.isEmpty()) {
            nothingToReadIn(mail, files);
        } else if (isDivided(mail, files)) {
            // Every case has its part.
            return;
        } else if (printed.size() > 1) {
            mail.becomes(MailState.UNMATCHED, "several-references", String.join(", ", printed));
        } else if (printed.isEmpty()) {
            byHint(mail, files);
        } else {
            String reference = printed.iterator().next();
            Clue clue = papers.stream()
                    .map(paper -> paper.clueOf(reference))
                    .min(Clue::compareTo)
                    .orElse(Clue.TEXT);
            match(mail, files, reference, clue);
        }
    }

    private boolean isDivided(IncomingMail mail, List<MailAttachment> files) {
        if (mail.channel() == Channel.UPLOAD) {
            return false;
        }
        Map<MailAttachment, List<Share>> sorted = dividePapers.sort(files);
        return !sorted.isEmpty() && dividePapers.divide(mail, files, sorted);
    }

    private void nothingToReadIn(IncomingMail mail, List<MailAttachment> files) {
        if (files.isEmpty()) {
            question(mail);
            return;
        }
        mail.becomes(
                MailState.UNMATCHED,
                "unreadable",
                files.stream().map(MailAttachment::name).collect(Collectors.joining(", ")));
    }

    /** Somebody only writes: about the case they name, or the one whose letter they answer. */
    private void question(IncomingMail mail) {
        Set<String> named = References.in(mail.letter()).collect(Collectors.toSet());
        Set<String> known = named.stream()
                .filter(reference -> agreements.find(reference).isPresent())
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            Set<String> answered = returnedLetters.answeredBy(mail);
            if (answered.size() == 1) {
                mail.matched(answered.iterator().next(), Clue.SENDER);
            } else {
                mail.becomes(MailState.UNMATCHED, "no-attachment", null);
            }
        } else if (known.size() == 1) {
            mail.matched(known.iterator().next(), Clue.LETTER_TEXT);
        } else {
            mail.becomes(
                    MailState.UNMATCHED,
                    known.isEmpty() ? "unknown-reference" : "several-references",
                    String.join(", ", named));
        }
    }

    /** The papers are silent: an upload says it by the page it came from, a mail in its own words. */
    private void byHint(IncomingMail mail, List<MailAttachment> files) {
        if (mail.channel() == Channel.UPLOAD) {
            match(mail, files, mail.reference().orElseThrow(), Clue.SENDER);
            return;
        }
        List<String> hints = References.in(mail.letter()).toList();
        if (hints.size() == 1) {
            match(mail, files, hints.get(0), Clue.LETTER_TEXT);
        } else if (hints.isEmpty()) {
            mail.becomes(MailState.UNMATCHED, "no-reference", null);
        } else {
            mail.becomes(MailState.UNMATCHED, "several-references", String.join(", ", hints));
        }
    }

    private void match(IncomingMail mail, List<MailAttachment> files, String reference, Clue clue) {
        Optional<Agreement> named = agreements.find(reference);
        if (mail.channel() == Channel.UPLOAD && !mail.reference().equals(Optional.of(reference))) {
            mail.becomes(MailState.UNMATCHED, "other-reference", reference);
        } else if (named.isEmpty()) {
            mail.becomes(MailState.UNMATCHED, "unknown-reference", reference);
        } else {
            matchCase(mail, files, copies.caseOf(named.get(), mail, files), clue);
        }
    }

    private void matchCase(IncomingMail mail, List<MailAttachment> files, Agreement agreement, Clue clue) {
        String reference = agreement.reference();
        if (agreement.state().awaitsSubmission()) {
            mail.matched(reference, clue);
        } else if (submissions.existsByReferenceAndFingerprint(reference, fingerprint(files))) {
            mail.matched(reference, clue);
            mail.becomes(MailState.DONE, "already-received", reference);
        } else if (agreement.state().isOpen()) {
            mail.matched(reference, clue);
        } else {
            mail.becomes(MailState.UNMATCHED, "not-awaited", reference);
        }
    }

    static String fingerprint(List<MailAttachment> files) {
        return Hashes.ofSet(files.stream()
                .filter(MailAttachment::paper)
                .map(MailAttachment::sha256)
                .toList());
    }

    private static String word(MachineSign sign) {
        return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
