package nrw.bildungspartner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of everything that stays on this machine, held by one running application at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    /**
     * Takes the folder for this process.
     *
     * @throws AlreadyRunning if another process holds it
     */
    DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            channel = FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock() == null) {
                channel.close();
                throw new AlreadyRunning(this.path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Das Datenverzeichnis " + this.path + " ist nicht beschreibbar", e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Somebody started the application a second time on the same folder. */
    static final class AlreadyRunning extends RuntimeException {

        AlreadyRunning(Path path) {
            super("Bildungspartner läuft schon mit dem Datenverzeichnis " + path);
        }
    }
}
