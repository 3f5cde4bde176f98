package nrw.bildungspartner.mailbox;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nrw.bildungspartner.AtHand;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A real IMAP server with one mailbox, which keeps each mail as a file: who puts a file there has delivered it. */
public final class Dovecot implements AutoCloseable {

    public static final String USER = "info";
    public static final String PASSWORD = "geheim";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    /** The program refuses to give root's mail to anybody; its package brings users without rights. */
    private static final String OWNER = ROOT ? "dovecot" : System.getProperty("user.name");

    private final Path home;
    private final int port = AtHand.freePort();
    private @Nullable Process process;

    private Dovecot(Path home) {
        this.home = home;
    }

    /** Where the program is missing the test is skipped, but never in CI. */
    public static Dovecot start() throws IOException {
        AtHand.orSkip(Files.isExecutable(PROGRAM), "Dovecot");
        // Not below the project: its users may not be let in there, and the path of a socket has to be short.
        var home = Files.createTempDirectory("dovecot").toRealPath();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        var dovecot = new Dovecot(home);
        owned(Files.createDirectory(dovecot.home.resolve("mail")));
        for (String folder : List.of("", "cur", "new", "tmp")) {
            owned(Files.createDirectories(dovecot.box().resolve(folder)));
        }
        dovecot.serve();
        return dovecot;
    }

    public int port() {
        return port;
    }

    /** As a mail program does it: written aside, then there at once. */
    public void deliver(byte[] mail) {
        String name = System.currentTimeMillis() + "." + UUID.randomUUID() + ".test";
        try {
            Path written = owned(Files.write(box().resolve("tmp").resolve(name), mail));
            Files.move(written, box().resolve("new").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many mails lie in a folder, {@code ""} being the inbox. */
    public long count(String folder) {
        return Stream.of("new", "cur")
                .mapToLong(part -> {
                    Path place = box().resolve(folder.isEmpty() ? part : "." + folder + "/" + part);
                    try (var mails = Files.list(place)) {
                        return mails.count();
                    } catch (IOException none) {
                        return 0;
                    }
                })
                .sum();
    }

    /** The server forgets its numbers, as after a repair: the same mails lie there under new ones. */
    public void countAnew() {
        stop();
        try (var files = Files.list(box())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("dovecot"))
                    .toList()) {
                Files.delete(file);
            }
            // The new count is the second in which it begins.
            TimeUnit.MILLISECONDS.sleep(1_100);
            serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() throws IOException {
        Path settings = Files.writeString(home.resolve("dovecot.conf"), """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:~/Maildir
                first_valid_uid = 1
                default_internal_user = %2$s
                default_internal_group = %6$s
                default_login_user = %3$s
                passdb {
                  driver = static
                  args = password=%4$s
                }
                userdb {
                  driver = static
                  args = uid=%2$s gid=%6$s home=%1$s/mail/%%u
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %5$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                """.formatted(
                        home, OWNER, ROOT ? "dovenull" : OWNER, PASSWORD, port, group()));
        process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("printed").toFile()))
                .start();
        await("Dovecot, " + home)
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> {
                    try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        return connection.getInputStream().read() == '*';
                    }
                });
    }

    private void stop() {
        if (process != null) {
            process.destroy();
            await().atMost(Duration.ofSeconds(20)).until(() -> process == null || !process.isAlive());
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(home);
    }

    private Path box() {
        return home.resolve("mail").resolve(USER).resolve("Maildir");
    }

    private String group() throws IOException {
        return ROOT
                ? OWNER
                : Files.readAttributes(home, PosixFileAttributes.class).group().getName();
    }

    private static Path owned(Path file) throws IOException {
        if (ROOT) {
            var users = file.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(file, users.lookupPrincipalByName(OWNER));
        }
        return file;
    }
}
