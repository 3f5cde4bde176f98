package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The temporary directory of one reading process. */
public final class Workplace {

    private Workplace() {}

    /** Empties the directory; what cannot be deleted now is deleted with the directory. */
    static void clear(Path home) {
        try (var tree = Files.walk(home)) {
            tree.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(home))
                    .filter(path -> !path.getFileName().toString().startsWith(".pdfbox"))
                    .forEach(Workplace::delete);
        } catch (IOException gone) {
            // Nothing to clear.
        }
    }

    /** Deletes the directory with all that is in it. */
    public static void remove(Path home) {
        try (var tree = Files.walk(home)) {
            tree.sorted(Comparator.reverseOrder()).forEach(Workplace::delete);
        } catch (IOException gone) {
            // Nothing to remove.
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            path.toFile().deleteOnExit();
        }
    }
}
