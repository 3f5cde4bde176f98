package nrw.bildungspartner.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.mailbox.MailSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters into the outbox, in the caller's transaction; the sender takes them from there. */
@Service
public class SendLetter {

    private static final Logger LOG = LoggerFactory.getLogger(SendLetter.class);

    private final Agreements agreements;
    private final Signatories signatories;
    private final ReceivedPapers receivedPapers;
    private final LetterFacts letterFacts;
    private final LetterWriter writer;
    private final LetterRepository letters;
    private final Outbox outbox;
    private final MailSettings mail;
    private final Clock clock;

    SendLetter(
            Agreements agreements,
            Signatories signatories,
            ReceivedPapers receivedPapers,
            LetterFacts letterFacts,
            LetterWriter writer,
            LetterRepository letters,
            Outbox outbox,
            MailSettings mail,
            Clock clock) {
        this.agreements = agreements;
        this.signatories = signatories;
        this.receivedPapers = receivedPapers;
        this.letterFacts = letterFacts;
        this.writer = writer;
        this.letters = letters;
        this.outbox = outbox;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * One letter to each contact of every school, of the institution and of the third partner of an agreement, and to
     * everybody else who is asked to sign; as long as they are not known, to whoever sent it in.
     */
    @Transactional
    public void toPartners(String reference, LetterKind kind) {
        toPartners(reference, kind, Map.of());
    }

    /**
     * The same with facts for the text: {@code remarks} (a list of {@code Remark}s), {@code until} (a {@code LocalDate}),
     * {@code entryUrl} (the public entry's address).
     */
    @Transactional
    public void toPartners(String reference, LetterKind kind, Map<String, Object> facts) {
        Agreement agreement = agreements.get(reference);
        boolean signedOnline = signatories.haveSignedOnline(reference);
        for (Recipient recipient : partnersOf(agreement)) {
            Map<String, Object> own = new HashMap<>(facts);
            own.put("signedOnline", signedOnline);
            if (kind == LetterKind.SUBMISSION_RECEIVED) {
                own.put("pages", receivedPapers.pages(reference));
                own.put("missing", receivedPapers.missingPages(reference));
            }
            if (kind.asksToSign()) {
                signatories.freshLink(reference, recipient.address()).ifPresent(link -> own.put("signLink", link));
            }
            write(agreement, kind, recipient, null, own);
        }
    }

    /**
     * A letter to somebody who wrote to us. The answered mail's Message-ID, if known, lets mail programs show both together.
     */
    @Transactional
    public void toSender(
            @Nullable String reference,
            LetterKind kind,
            Recipient recipient,
            @Nullable String answeredMessageId,
            Map<String, Object> facts) {
        Agreement agreement =
                reference == null ? null : agreements.find(reference).orElse(null);
        write(agreement, kind, recipient, answeredMessageId, facts);
    }

    /** A letter to somebody whom no agreement names yet, in the language they are asked in. */
    @Transactional
    public void toInvited(LetterKind kind, Recipient recipient, String language, Map<String, Object> facts) {
        write(null, kind, recipient, null, language, facts);
    }

    private void write(
            @Nullable Agreement agreement,
            LetterKind kind,
            Recipient recipient,
            @Nullable String answeredMessageId,
            Map<String, Object> facts) {
        write(agreement, kind, recipient, answeredMessageId, agreement == null ? "de" : agreement.language(), facts);
    }

    private void write(
            @Nullable Agreement agreement,
            LetterKind kind,
            Recipient recipient,
            @Nullable String answeredMessageId,
            String language,
            Map<String, Object> facts) {
        if (!isAddress(recipient.address())) {
            LOG.warn("No letter {} to an address that is none", kind);
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Wording wording = writer.write(kind, language, letterFacts.of(agreement, recipient, language, facts));
        String messageId = MailMessage.newId(mail.address());
        String reference = agreement == null ? null : agreement.reference();
        byte[] raw = MailMessage.render(
                mail.address(),
                mail.senderName(),
                recipient,
                wording,
                language,
                messageId,
                answeredMessageId == null ? lastLetter(reference, recipient) : answeredMessageId,
                now);
        letters.save(new Letter(reference, kind, language, recipient, wording, messageId, raw, now));
        outbox.wakeAfterCommit();
    }

    private @Nullable String lastLetter(@Nullable String reference, Recipient recipient) {
        return reference == null
                ? null
                : letters.findFirstByReferenceAndRecipientOrderByCreatedAtDescIdDesc(reference, recipient.address())
                        .map(Letter::messageId)
                        .orElse(null);
    }

    /** Each address once: one person may stand for both sides. Before they are known, whoever wrote to us. */
    private List<Recipient> partnersOf(Agreement agreement) {
        List<Person> people = new ArrayList<>();
        agreement.content().ifPresent(content -> {
            content.schools().stream()
                    .map(AgreementContent.SchoolParty::contact)
                    .forEach(people::add);
            people.add(content.institution().contact());
            AgreementContent.ThirdPartner third = content.thirdPartner();
            if (third != null) {
                people.add(third.contact());
            }
        });
        if (agreement.content().isEmpty()) {
            agreement.correspondent().ifPresent(people::add);
        }
        var byAddress = new LinkedHashMap<String, Recipient>();
        for (Person person : people) {
            if (!person.email().isBlank()) {
                byAddress.putIfAbsent(
                        person.email().toLowerCase(Locale.ROOT), new Recipient(person.email(), person.name()));
            }
        }
        for (Recipient signatory : signatories.of(agreement.reference())) {
            byAddress.putIfAbsent(signatory.address().toLowerCase(Locale.ROOT), signatory);
        }
        return List.copyOf(byAddress.values());
    }

    private static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.indexOf('@') > 0 && address.length() <= 300;
        } catch (AddressException e) {
            return false;
        }
    }
}
