package nrw.bildungspartner.intake;

import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.intake.post.Envelope;
import nrw.bildungspartner.intake.post.Hashes;
import nrw.bildungspartner.intake.post.MailCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims a mail before anybody works on it: the entry in the ledger, every byte of the mail and the start of the work are
 * one transaction. Only after it does the poller touch the mailbox, so a crash at any point loses nothing and does nothing
 * twice.
 */
@Service
public class ClaimMail {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimMail.class);

    private final IncomingMailRepository mails;
    private final DocumentArchive archive;
    private final AnswerSender answerSender;
    private final ApplicationEventPublisher events;

    ClaimMail(
            IncomingMailRepository mails,
            DocumentArchive archive,
            AnswerSender answerSender,
            ApplicationEventPublisher events) {
        this.mails = mails;
        this.answerSender = answerSender;
        this.archive = archive;
        this.events = events;
    }

    /** What became of a claim. In every case the mail may leave the inbox. */
    public enum Claim {
        NEW,
        /** It was claimed before, and then the program stopped or the mailbox began to count anew. */
        KNOWN,
        /** Somebody sent the same mail again: an entry of its own, no work. */
        DUPLICATE,
        REFUSED
    }

    @Transactional
    public Claim claim(MailCopy copy) {
        Hashes hashes = Hashes.ofMail(copy.raw());
        if (isKnown(copy, hashes)) {
            return Claim.KNOWN;
        }
        Optional<IncomingMail> first = mails.findByMailboxAndClaimedSha256(copy.mailbox(), hashes.content());
        if (first.isPresent()) {
            var duplicate = IncomingMail.mailed(
                    copy,
                    Envelope.of(copy.raw()),
                    hashes,
                    first.get().rawDocument().orElse(null));
            duplicate.becomes(
                    MailState.DONE, "duplicate", first.get().reference().orElse(null));
            mails.save(duplicate);
            return Claim.DUPLICATE;
        }
        var mail = IncomingMail.mailed(copy, Envelope.of(copy.raw()), hashes, keep(copy));
        mail.claimContent();
        mails.saveAndFlush(mail);
        events.publishEvent(new MailClaimed(mail.id()));
        LOG.info("Mail {} claimed, {} bytes", mail.id(), copy.raw().length);
        return Claim.NEW;
    }

    /** Enters a mail that is too large to be taken in, and tells its sender; the copy holds its head only. */
    @Transactional
    public Claim refuse(MailCopy head, String reason, String about) {
        Hashes hashes = Hashes.ofMail(head.raw());
        if (isKnown(head, hashes)) {
            return Claim.KNOWN;
        }
        var mail = IncomingMail.mailed(head, Envelope.of(head.raw()), hashes, keep(head));
        mail.becomes(MailState.REFUSED, reason, about);
        mails.save(mail);
        answerSender.tooLarge(mail, head.raw());
        LOG.info("Mail {} refused: {}", mail.id(), reason);
        return Claim.REFUSED;
    }

    private boolean isKnown(MailCopy copy, Hashes hashes) {
        Optional<IncomingMail> atPlace =
                mails.findByMailboxAndUidValidityAndUid(copy.mailbox(), copy.uidValidity(), copy.uid());
        if (atPlace.isPresent()) {
            if (atPlace.get().delivery().equals(hashes.delivery())) {
                return true;
            }
            // A mailbox that counts anew under its old number; its places are worth nothing, its bytes are.
            atPlace.get().losesPlace();
            mails.flush();
        }
        return mails.existsByMailboxAndDeliverySha256AndUidValidityNot(
                copy.mailbox(), hashes.delivery(), copy.uidValidity());
    }

    private UUID keep(MailCopy copy) {
        return archive.keep(null, DocumentKind.RAW_MAIL, "mail.eml", "message/rfc822", copy.raw())
                .id();
    }
}
