package nrw.bildungspartner.mailbox;

import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An SMTP connection that never keeps more than it may, and hands over a message's bytes as they came. */
final class BoundedSmtpConnection extends SmtpConnection {

    private static final int LONGEST_LINE = 8_192;

    private final InputStream bytes;
    private final long limit;

    BoundedSmtpConnection(SmtpHandler handler, Socket socket, long limit) throws IOException {
        super(handler, socket);
        this.bytes = new BufferedInputStream(socket.getInputStream());
        this.limit = limit;
    }

    @Override
    @SuppressWarnings("NullAway") // null says "the client went away", as the overridden method does
    public String readLine() throws IOException {
        var line = new ByteArrayOutputStream(256);
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            if (b == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }
        return null;
    }

    /** The message up to the lone dot, dots unstuffed; null when it is larger than allowed (it is read to its end then). */
    byte @Nullable [] readMessage() throws IOException {
        var message = new ByteArrayOutputStream(8_192);
        boolean tooLarge = false;
        boolean lineStart = true;
        boolean afterReturn = false;
        while (true) {
            int b = next();
            if (lineStart && b == '.') {
                b = next();
                if (b == '\r') {
                    int following = next();
                    if (following == '\n') {
                        return tooLarge ? null : message.toByteArray();
                    }
                    message.write(b);
                    b = following;
                }
            }
            lineStart = afterReturn && b == '\n';
            afterReturn = b == '\r';
            if (message.size() < limit) {
                message.write(b);
            } else {
                tooLarge = true;
            }
        }
    }

    private int next() throws IOException {
        int b = bytes.read();
        if (b < 0) {
            throw new EOFException("The client went away in the middle of a message");
        }
        return b;
    }
}
