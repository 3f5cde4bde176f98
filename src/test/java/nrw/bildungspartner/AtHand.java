package nrw.bildungspartner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** What tests ask of the machine that they run on. */
public final class AtHand {

    private AtHand() {}

    /** Where a program or a file is missing the test is skipped, but never in CI, where it fails. */
    public static void orSkip(boolean there, String what) {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(there, "no " + what + " at hand");
        }
    }

    /** A port on which nobody listens. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
