package nrw.bildungspartner.intake;

import org.jspecify.annotations.Nullable;

/** What recognising came to: the state the piece of post is now in, and the reference where there is one. */
public record Recognition(MailState state, @Nullable String reference) {

    /** What failed is a person's to look at, like what nobody recognised. */
    static Recognition of(IncomingMail mail) {
        return new Recognition(
                mail.waitsForPerson() ? MailState.UNMATCHED : mail.state(),
                mail.reference().orElse(null));
    }
}
