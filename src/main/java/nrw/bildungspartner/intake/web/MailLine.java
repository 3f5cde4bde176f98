package nrw.bildungspartner.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailState;
import nrw.bildungspartner.intake.post.Channel;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger as programs and the list get it. */
record MailLine(
        UUID id,
        Instant receivedAt,
        String from,
        String subject,
        String sha256,
        MailState state,
        @Nullable String reference,
        List<String> references,
        @Nullable String reason,
        @Nullable String reasonKey,
        Channel channel,
        long attachments) {

    static MailLine of(IncomingMail mail, @Nullable String reason, long attachments) {
        return new MailLine(
                mail.id(),
                mail.receivedAt(),
                mail.sender(),
                mail.subject(),
                mail.sha256(),
                mail.state(),
                mail.reference().orElse(null),
                mail.references(),
                reason,
                mail.reason().orElse(null),
                mail.channel(),
                attachments);
    }
}
