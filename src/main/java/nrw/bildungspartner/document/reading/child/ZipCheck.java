package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import nrw.bildungspartner.document.reading.ReadingNote;

/**
 * Unpacks a ZIP-like file (Word, OpenDocument, archives) once without keeping anything, before a parser does. Sizes that
 * entries claim are not believed: what comes out is counted.
 */
final class ZipCheck {

    private ZipCheck() {}

    static boolean looksLikeZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9 && content[3] < 9;
    }

    /** Notes what speaks against opening the file; whether it may be opened. */
    static boolean passes(Path file, Draft draft) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > draft.limits.entries()) {
                draft.note(ReadingNote.TOO_MANY_ENTRIES);
                return false;
            }
            if (unpacked(zip, draft.limits.unpackedMegabytes() * 1_000_000L) < 0) {
                draft.note(ReadingNote.UNPACKS_TOO_LARGE);
                return false;
            }
            return true;
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            // A parser may still make something of it, within the process's own limits; but it is not whole.
            draft.note(ReadingNote.DAMAGED);
            return true;
        }
    }

    /** @return bytes of all entries, -1 when there are more than allowed */
    private static long unpacked(ZipFile zip, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        long total = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            try (var content = zip.getInputStream(entries.nextElement())) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    total += read;
                    if (total > limit) {
                        return -1;
                    }
                }
            } catch (ZipException damagedOrEncrypted) {
                // The parser says which.
            }
        }
        return total;
    }
}
