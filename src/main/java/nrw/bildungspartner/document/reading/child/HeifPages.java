package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nrw.bildungspartner.document.reading.ReadingNote;

/**
 * Photos as telephones make them (HEIC, AVIF). No Java library opens them; the program {@code heif-convert} does where it
 * is installed, with limited memory where the system can limit it.
 */
final class HeifPages implements PageImages {

    private static final String CONVERTER = "heif-convert";
    private static final String LIMITER = "prlimit";
    private static final List<String> LIMITS = List.of("--as=2000000000", "--fsize=100000000", "--core=0", "--");
    private static final long MILLIS = 30_000;

    private final List<PicturePages> pictures = new ArrayList<>();

    HeifPages(Path file, Draft draft) throws IOException {
        if (!Program.isInstalled(CONVERTER)) {
            draft.note(ReadingNote.HEIC_READER_MISSING);
            return;
        }
        var folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "photo");
        var command = new ArrayList<String>();
        if (Program.isInstalled(LIMITER)) {
            command.add(LIMITER);
            command.addAll(LIMITS);
        }
        // It goes by the ending of names.
        var photo = Files.copy(file, folder.resolve("photo.heic"));
        command.addAll(List.of(
                CONVERTER,
                "-q",
                "92",
                photo.toString(),
                folder.resolve("page.jpg").toString()));
        if (!Program.run(command, folder.resolve("printed"), draft.within(MILLIS))) {
            draft.note(draft.timeIsLeft() ? ReadingNote.DAMAGED : ReadingNote.TIME_SPENT);
        }
        try (var made = Files.list(folder)) {
            for (var page : made.filter(each -> each.toString().endsWith(".jpg"))
                    .sorted(Comparator.comparing((Path each) -> each.toString().length())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList()) {
                pictures.add(PicturePages.upright(page, draft));
            }
        }
    }

    @Override
    public int count() {
        return pictures.size();
    }

    @Override
    public Optional<PageImage> page(int index, int dpi) throws IOException {
        return pictures.get(index).page(0, dpi);
    }

    @Override
    public void close() throws IOException {
        for (var picture : pictures) {
            picture.close();
        }
    }
}
