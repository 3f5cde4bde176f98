package nrw.bildungspartner.mailbox;

import java.io.IOException;

/** Another program listens where the embedded mailbox wants to. */
class MailboxPortTaken extends IllegalStateException {

    private final int port;
    private final String setting;

    MailboxPortTaken(int port, String setting, IOException cause) {
        super("Port " + port + " of the embedded mailbox is taken.", cause);
        this.port = port;
        this.setting = setting;
    }

    int port() {
        return port;
    }

    String setting() {
        return setting;
    }
}
