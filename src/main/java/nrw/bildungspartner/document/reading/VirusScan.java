package nrw.bildungspartner.document.reading;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the virus scanner clamd, where the settings name one, about every file before it is opened. What it cannot answer
 * counts as not scanned, and what is not scanned is not opened.
 */
final class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private static final byte[] BEGIN = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ANSWER = 1_000;
    private static final String CLEAN = "stream: OK";
    private static final String PREFIX = "stream: ";
    private static final String SUFFIX = " FOUND";

    private final String address;
    private final Duration limit;

    VirusScan(ReadingSettings settings) {
        address = settings.clamdAddress().strip();
        limit = settings.clamdTimeLimit();
        if (!address.isEmpty() && !address.startsWith("/") && !address.matches(".+:\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "bildungspartner.reading.clamd-address is neither host:port nor the path of a socket: " + address);
        }
    }

    /** Why a file is not opened. */
    record Alarm(ReadingNote note, Optional<String> virus) {

        Outcome outcome() {
            return note == ReadingNote.VIRUS_FOUND ? Outcome.REFUSED : Outcome.FAILED;
        }
    }

    /** Nothing if there is nothing against opening the file, or nobody to ask. */
    Optional<Alarm> of(byte[] content) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            var answer = ask(content);
            if (answer.equals(CLEAN)) {
                return Optional.empty();
            }
            if (answer.startsWith(PREFIX) && answer.endsWith(SUFFIX)) {
                var virus = answer.substring(PREFIX.length(), answer.length() - SUFFIX.length());
                LOG.warn("A file is infected and is not opened: {}", virus);
                return Optional.of(new Alarm(ReadingNote.VIRUS_FOUND, Optional.of(virus)));
            }
            LOG.error("clamd did not scan a file of {} bytes: {}", content.length, answer);
        } catch (IOException | RuntimeException away) {
            LOG.error("clamd does not answer at {}: {}. No file is opened until it does", address, away.toString());
        }
        return Optional.of(new Alarm(ReadingNote.VIRUS_SCAN_MISSING, Optional.empty()));
    }

    private String ask(byte[] content) throws IOException {
        try (var channel =
                address.startsWith("/") ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            var alarm = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
            var tooLong = CompletableFuture.runAsync(() -> hangUp(channel), alarm);
            try {
                channel.connect(target());
                write(channel, ByteBuffer.wrap(BEGIN));
                if (content.length > 0) {
                    write(channel, ByteBuffer.allocate(4).putInt(content.length).flip());
                    write(channel, ByteBuffer.wrap(content));
                }
                write(channel, ByteBuffer.allocate(4));
                return answer(channel);
            } finally {
                tooLong.cancel(false);
            }
        }
    }

    private SocketAddress target() {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var answer = ByteBuffer.allocate(LONGEST_ANSWER);
        int read = 0;
        while (answer.hasRemaining() && read >= 0) {
            read = channel.read(answer);
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    /** Whoever waits for the channel gets an exception. */
    private static void hangUp(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // That is what was wanted.
        }
    }
}
