package nrw.bildungspartner.intake;

import org.jspecify.annotations.Nullable;

/** What recognising came to: the state the piece of post is now in, and the reference where there is one. */
public record Recognition(MailState state, @Nullable String reference) {}
