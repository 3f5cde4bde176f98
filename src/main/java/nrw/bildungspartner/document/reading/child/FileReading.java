package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingDepth;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.word.WordBody;

/** Reads one file, cheapest step first: type, text, pages and their codes, and text recognition where still needed. */
final class FileReading {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/x-ms-bmp", "image/webp");

    private static final Set<String> PHOTOS =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String PDF = "application/pdf";

    private final Path home;
    private final TikaText tika = new TikaText();
    private final TextRecognition recognition = new TextRecognition();

    FileReading(Path home) {
        this.home = home;
    }

    TikaText tika() {
        return tika;
    }

    /** @param halfWay told what is known whenever a more dangerous step follows */
    Reading read(Wire.Task task, byte[] content, Consumer<Reading> halfWay) throws IOException {
        var draft = new Draft(task);
        if (content.length == 0) {
            draft.note(ReadingNote.EMPTY_FILE);
            return draft.reading();
        }
        var file = Files.write(Files.createTempFile(home, "file", ".bin"), content);
        if (ZipCheck.looksLikeZip(content) && !ZipCheck.passes(file, draft)) {
            draft.mediaType = "application/zip";
            return draft.reading();
        }
        draft.mediaType = tika.detect(file, task.fileName());
        tika.extract(file, task.fileName(), draft);
        if (ZipCheck.looksLikeZip(content)) {
            draft.embeddedData = DataPart.of(file);
        }
        if (draft.mediaType.equals(WORD)) {
            draft.word = WordBody.of(file, draft.limits.textCharacters());
        }
        boolean pictured = task.depth().compareTo(ReadingDepth.PAGES) >= 0;
        if (pictured) {
            halfWay.accept(draft.interim());
            pages(task, file, draft, halfWay);
        }
        if (draft.mediaType.equals(PDF) && SignatureCheck.mayBeIn(content)) {
            halfWay.accept(draft.interim());
            signatures(task, file, draft);
        }
        if (pictured && draft.isWithoutNotes() && !draft.holdsSomething()) {
            draft.note(ReadingNote.NOTHING_TO_READ);
        }
        return draft.reading();
    }

    private void pages(Wire.Task task, Path file, Draft draft, Consumer<Reading> halfWay) {
        try (var images = images(file, draft).orElse(PageImages.NONE)) {
            new PagesReading(images, draft, () -> halfWay.accept(draft.interim())).read();
            boolean identified = !draft.reading().codes().isEmpty() || References.mayBeIn(draft.text);
            if (needsRecognition(task.depth(), identified, draft)) {
                halfWay.accept(draft.interim());
                recognition.read(images, draft, home, identified);
            }
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            draft.note(ReadingNote.DAMAGED);
        }
    }

    /** Last, because nothing of what is known of a file shall be lost to an attack on the checking of signatures. */
    private static void signatures(Wire.Task task, Path file, Draft draft) {
        try {
            if (draft.timeIsLeft() && !draft.has(ReadingNote.ENCRYPTED)) {
                draft.signatures = SignatureCheck.of(file, task.trusted());
                return;
            }
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Said below.
        }
        draft.note(ReadingNote.SIGNATURES_NOT_CHECKED);
    }

    private static Optional<PageImages> images(Path file, Draft draft) throws IOException {
        if (draft.mediaType.equals(PDF)) {
            return draft.has(ReadingNote.ENCRYPTED) ? Optional.empty() : Optional.of(new PdfPages(file, draft));
        }
        if (PHOTOS.contains(draft.mediaType)) {
            return Optional.of(new HeifPages(file, draft));
        }
        return PICTURES.contains(draft.mediaType) ? Optional.of(new PicturePages(file, draft)) : Optional.empty();
    }

    private static boolean needsRecognition(ReadingDepth depth, boolean identified, Draft draft) {
        return !draft.pages.isEmpty()
                && (depth == ReadingDepth.EVERYTHING || depth == ReadingDepth.AS_NEEDED && !identified);
    }
}
