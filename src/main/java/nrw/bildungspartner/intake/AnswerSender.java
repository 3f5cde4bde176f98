package nrw.bildungspartner.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nrw.bildungspartner.correspondence.LetterKind;
import nrw.bildungspartner.correspondence.Recipient;
import nrw.bildungspartner.correspondence.SendLetter;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.mailbox.MailAddress;
import nrw.bildungspartner.mailbox.MailSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes back to whoever sent a mail: what became of it, or what is missing. Never to a machine, never twice, never too
 * often. Anybody can write any sender on a mail, so nobody learns more from an answer than what they sent, unless the
 * address is that of a contact of the case; and of a stranger's words none are repeated.
 */
@Service
public class AnswerSender {

    private static final Pattern NOBODY_READS = Pattern.compile(
            "^(no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|nicht[-_.]?antworten|mailer-daemon|postmaster|bounces?)([-+_.].*)?@.*",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SILENT =
            Set.of("duplicate", "discarded", "limit", "given-up", "reader-unavailable");

    private final IncomingMailRepository mails;
    private final ReceiptRepository receipts;
    private final ReceiptFacts receiptFacts;
    private final SendLetter sendLetter;
    private final IntakeSettings settings;
    private final MailSettings mail;
    private final Clock clock;

    AnswerSender(
            IncomingMailRepository mails,
            ReceiptRepository receipts,
            ReceiptFacts receiptFacts,
            SendLetter sendLetter,
            IntakeSettings settings,
            MailSettings mail,
            Clock clock) {
        this.mails = mails;
        this.receipts = receipts;
        this.receiptFacts = receiptFacts;
        this.sendLetter = sendLetter;
        this.settings = settings;
        this.mail = mail;
        this.clock = clock;
    }

    /** Answers a mail that was read and recognised, or not. */
    @Transactional
    public void answer(UUID id) {
        IncomingMail received = mails.findById(id).orElseThrow();
        if (received.machine().isPresent()
                || received.state() == MailState.FAILED
                || received.reason().filter(SILENT::contains).isPresent()) {
            return;
        }
        List<String> own = receiptFacts.casesOfSender(received);
        Map<String, Object> facts = receiptFacts.of(received, own);
        if (!facts.isEmpty() && mayBeAnswered(received)) {
            send(received, own, facts);
        }
    }

    /** Answers a mail that was too large to be taken in; only its head is known. */
    @Transactional
    void tooLarge(IncomingMail refused, byte[] head) {
        if (MachineSign.ofHead(head).isEmpty() && mayBeAnswered(refused)) {
            send(refused, List.of(), Map.of("tooLarge", mail.maxSize().toMegabytes()));
        }
    }

    private void send(IncomingMail received, List<String> own, Map<String, Object> facts) {
        receipts.save(new Receipt(received.id(), MailAddress.plain(received.sender()), clock.instant()));
        sendLetter.toSender(
                own.isEmpty() ? null : own.get(0),
                LetterKind.MAIL_RECEIPT,
                new Recipient(received.sender(), own.isEmpty() ? "" : received.senderName()),
                received.messageId().orElse(null),
                facts);
    }

    private boolean mayBeAnswered(IncomingMail received) {
        String address = received.sender();
        if (received.channel() != Channel.MAIL
                || address.indexOf('@') < 1
                || mail.isOurs(address)
                || NOBODY_READS.matcher(address.toLowerCase(Locale.ROOT)).matches()
                || receipts.existsById(received.id())) {
            return false;
        }
        Instant now = clock.instant();
        String plain = MailAddress.plain(address);
        return receipts.countByAddressAndSentAtAfter(plain, now.minus(Duration.ofHours(1)))
                        < settings.receiptsPerAddressAndHour()
                && receipts.countByAddressAndSentAtAfter(plain, now.minus(Duration.ofDays(1)))
                        < settings.receiptsPerAddressAndDay();
    }
}
