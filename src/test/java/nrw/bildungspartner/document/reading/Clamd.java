package nrw.bildungspartner.document.reading;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import nrw.bildungspartner.AtHand;

/** A real virus scanner that knows a single virus: the harmless file that all of them agreed on for tests. */
public final class Clamd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    /** As digits only, so that no scanner takes this project for infected. */
    private static final String EICAR = "58354f2150254041505b345c505a58353428505e2937434329377d2445494341522d"
            + "5354414e444152442d414e544956495255532d544553542d46494c452124482b482a";

    private final Path home;
    private final int port;
    private final Process process;

    private Clamd(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Where the program is missing the test is skipped, but never in CI. */
    public static Clamd start(Path folder) throws IOException {
        AtHand.orSkip(Files.isExecutable(PROGRAM), "clamd");
        Path home = Files.createTempDirectory(folder, "clamd");
        Path database = Files.createDirectory(home.resolve("db"));
        Files.writeString(database.resolve("eicar.ndb"), "Eicar-Test:0:0:" + EICAR + "\n");
        int port = AtHand.freePort();
        Path settings =
                Files.writeString(home.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TCPAddr 127.0.0.1
                TCPSocket %d
                LocalSocket %s
                TemporaryDirectory %s
                Foreground yes
                StreamMaxLength 2M
                """.formatted(database, port, socket(home), home));
        var clamd = new Clamd(
                home,
                port,
                new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("printed").toFile())
                        .start());
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            clamd.connect();
            return true;
        });
        return clamd;
    }

    public static byte[] eicar() {
        return HexFormat.of().parseHex(EICAR);
    }

    /** Nobody listens there. */
    static String awayAddress() throws IOException {
        return "127.0.0.1:" + AtHand.freePort();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    String socketPath() {
        return socket(home).toString();
    }

    /** A reader that asks this scanner. */
    public DocumentReader reader() {
        return reader(address());
    }

    /** A reader whose scanner is away. */
    public static DocumentReader readerWithoutAnswer() throws IOException {
        return reader(awayAddress());
    }

    static DocumentReader reader(String address) {
        return Readers.with(Map.of("clamd-address", address));
    }

    private void connect() throws IOException {
        try (var tcp = new Socket();
                var local = SocketChannel.open(UnixDomainSocketAddress.of(socket(home)))) {
            tcp.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            local.finishConnect();
        }
    }

    private static Path socket(Path home) {
        return home.resolve("clamd.sock");
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    }
}
