package nrw.bildungspartner.mailbox;

import org.jspecify.annotations.Nullable;

/** A mail server as a client needs to know it. */
public record MailServer(
        String host,
        int port,
        MailSettings.Security security,
        @Nullable String username,
        @Nullable String password) {

    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
