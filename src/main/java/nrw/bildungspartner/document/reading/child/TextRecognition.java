package nrw.bildungspartner.document.reading.child;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.picture.Pictures;
import nrw.bildungspartner.document.reading.child.text.PlainText;

/** Makes text from pictures with the Tesseract program, where it is installed. */
final class TextRecognition {

    private static final int DPI = 300;
    /** Logos and thumbnails hold nothing worth the time. */
    private static final int SMALLEST = 600;

    private static final long LISTING_SECONDS = 10;

    private Optional<Set<String>> installed = Optional.empty();

    /**
     * Adds text to the pages that have none of their own.
     *
     * @param trustOwnText false where the pages' own text named no reference: a scanner may have written it badly
     */
    void read(PageImages images, Draft draft, Path home, boolean trustOwnText) {
        var languages = languages(draft.limits.languages());
        if (languages.isEmpty()) {
            draft.note(ReadingNote.TEXT_RECOGNITION_MISSING);
            return;
        }
        int done = 0;
        for (int index = 0; index < draft.pages.size(); index++) {
            var page = draft.pages.get(index);
            boolean textIsGood = trustOwnText || !images.mayShowMoreThanItsText(index);
            if (page.preview().length == 0 || textIsGood && !page.text().isBlank()) {
                continue;
            }
            if (done++ >= draft.limits.recognisedPages() || !draft.timeIsLeft()) {
                draft.note(ReadingNote.TEXT_RECOGNITION_INCOMPLETE);
                break;
            }
            try {
                var image = images.page(index, DPI);
                if (image.isPresent()) {
                    var upright = Pictures.turned(image.get().image(), page.turned() / 90);
                    if (Math.min(upright.getWidth(), upright.getHeight()) >= SMALLEST) {
                        var text = recognise(upright, languages.get(), draft, home);
                        if (text.length() > page.text().length() || References.mayBeIn(text)) {
                            draft.pages.set(index, page.withRecognisedText(text));
                        }
                    }
                }
            } catch (IOException | RuntimeException failed) {
                draft.note(ReadingNote.TEXT_RECOGNITION_INCOMPLETE);
            }
        }
        var recognised = draft.pages.stream()
                .map(page -> page.text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        if (recognised.length() > draft.text.length()) {
            draft.text = PlainText.clean(recognised, draft.limits.textCharacters());
        }
    }

    private String recognise(BufferedImage image, String languages, Draft draft, Path home) throws IOException {
        var picture = Files.createTempFile(home, "page", ".pgm");
        var result = Files.createTempFile(home, "page", ".txt");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(picture))) {
                out.write(("P5 " + image.getWidth() + " " + image.getHeight() + " 255\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(Pictures.grey(image));
            }
            var command = List.of(
                    "tesseract",
                    picture.toString(),
                    "stdout",
                    "-l",
                    languages,
                    "--psm",
                    installed().contains("osd") ? "1" : "3",
                    "--dpi",
                    String.valueOf(DPI));
            long millis = draft.within(draft.limits.recognitionTime().toMillis());
            if (!Program.run(command, result, millis)) {
                draft.note(ReadingNote.TEXT_RECOGNITION_INCOMPLETE);
                return "";
            }
            var text = Files.readAllBytes(result);
            return PlainText.clean(new String(text, StandardCharsets.UTF_8), draft.limits.textCharacters())
                    .replace('\f', '\n')
                    .strip();
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(result);
        }
    }

    /** The wanted languages as far as they are installed; empty when there is no Tesseract or none of them. */
    private Optional<String> languages(String wanted) {
        var usable =
                Arrays.stream(wanted.split("\\+")).filter(installed()::contains).collect(Collectors.joining("+"));
        return Optional.of(usable).filter(languages -> !languages.isEmpty());
    }

    private Set<String> installed() {
        if (installed.isEmpty()) {
            installed = Optional.of(list());
        }
        return installed.get();
    }

    private static Set<String> list() {
        try {
            var result = Files.createTempFile("languages", ".txt");
            try {
                return Program.run(
                                List.of("tesseract", "--list-langs"),
                                result,
                                TimeUnit.SECONDS.toMillis(LISTING_SECONDS))
                        ? Set.copyOf(Files.readAllLines(result))
                        : Set.of();
            } finally {
                Files.deleteIfExists(result);
            }
        } catch (IOException notInstalled) {
            return Set.of();
        }
    }
}
