package nrw.bildungspartner.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The mailbox on disk: one folder per address, one file per mail. A mail is there completely or not at all: it is
 * written aside, forced to the disk and then renamed.
 */
final class MailboxFiles {

    private static final String SUFFIX = ".eml";
    private static final int MAX_ADDRESSES = 2_000;

    private final Path home;

    MailboxFiles(Path home) {
        this.home = home;
    }

    /** Keeps a mail for an address; when this returns, it survives the end of the process and of the machine. */
    Path keep(String address, String name, byte[] raw) throws IOException {
        Path folder = folderOf(address);
        Files.createDirectories(folder);
        Path aside = folder.resolve(name + ".part");
        Path file = folder.resolve(name + SUFFIX);
        try (var channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(raw);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(folder);
        return file;
    }

    /** All mail of an address, oldest first. */
    List<Path> all(String address) {
        Path folder = folderOf(address);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps only the newest mails of an address. */
    void trim(String address, int kept) throws IOException {
        List<Path> files = all(address);
        for (Path file : files.subList(0, Math.max(0, files.size() - kept))) {
            Files.deleteIfExists(file);
        }
    }

    /** Forgets the addresses that got no mail for the longest time, never the given one. */
    void trimAddresses(String spared) throws IOException {
        Path sparedFolder = folderOf(spared);
        List<Path> folders;
        try (var entries = Files.list(home)) {
            folders = entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(sparedFolder))
                    .sorted(Comparator.comparing(MailboxFiles::changed))
                    .toList();
        }
        for (Path folder : folders.subList(0, Math.max(0, folders.size() - MAX_ADDRESSES))) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    /** The password of the IMAP account: made once, readable by the owner only. */
    String imapPassword() {
        Path file = home.resolve("imap-password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home);
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Path aside = home.resolve("imap-password.part");
                Files.deleteIfExists(aside);
                createPrivate(aside);
                Files.writeString(aside, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox's password cannot be read or written: " + file, e);
        }
    }

    /** An address as a folder's name; whatever could lead elsewhere is replaced. */
    private Path folderOf(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String plain = lower.replaceAll("[^a-z0-9@._+-]", "_").replaceFirst("^[.]+", "_");
        if (plain.length() > 100) {
            plain = plain.substring(0, 100);
        }
        return home.resolve(plain.equals(lower) ? plain : plain + "~" + Integer.toHexString(lower.hashCode()));
    }

    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot force a folder; the rename itself is journalled there.
            return;
        }
    }
}
