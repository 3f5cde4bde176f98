package nrw.bildungspartner.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nrw.bildungspartner.AtHand;

/** Files as other programs write them: libtiff, libwebp and libheif make them, not the libraries that read them here. */
final class OtherPrograms {

    private static final String SAVE = """
            import sys
            from PIL import Image
            target, mode, options, first, *rest = sys.argv[1:]
            pages = [Image.open(each).convert(mode) for each in [first, *rest]]
            extra = dict(each.split('=', 1) for each in options.split(',') if each)
            extra = {key: True if value == 'yes' else int(value) if value.isdigit() else value
                     for key, value in extra.items()}
            if rest:
                extra.update(save_all=True, append_images=pages[1:])
            pages[0].save(target, dpi=(200, 200), **extra)
            """;

    /** The Python that is found first may be another one than the one that has it. */
    private static final class Pillow {
        static final boolean IS_THERE = succeeds(List.of("python3", "-c", "import PIL"), Redirect.DISCARD);
    }

    private OtherPrograms() {}

    /**
     * @param ending says the format, such as {@code tif}
     * @param mode of its pixels in the words of Pillow: {@code 1}, {@code L}, {@code RGB}, {@code CMYK}
     * @param options of the format, such as {@code compression=group4}
     */
    static byte[] picture(Path home, String ending, String mode, String options, byte[]... pngs) {
        needs("python3");
        AtHand.orSkip(Pillow.IS_THERE, "Pillow");
        var target = home.resolve("bild." + ending);
        var command = new ArrayList<>(List.of("python3", "-c", SAVE, target.toString(), mode, options));
        command.addAll(written(home, pngs));
        return made(target, command);
    }

    /** A photo in HEIC or AVIF, with one picture or several. */
    static byte[] photo(Path home, String ending, byte[]... pngs) {
        needs("heif-enc");
        var target = home.resolve("foto." + ending);
        var command = new ArrayList<>(List.of("heif-enc", "-q", "60", "-o", target.toString()));
        command.addAll(written(home, pngs));
        return made(target, command);
    }

    private static List<String> written(Path home, byte[]... pngs) {
        var names = new ArrayList<String>();
        try {
            for (byte[] png : pngs) {
                names.add(Files.write(home.resolve("seite-" + names.size() + ".png"), png)
                        .toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static byte[] made(Path target, List<String> command) {
        var output = target.resolveSibling("ausgabe.txt");
        boolean succeeded = succeeds(command, Redirect.to(output.toFile()));
        try {
            assertThat(succeeded).as(Files.readString(output)).isTrue();
            return Files.readAllBytes(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(List<String> command, Redirect output) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the program is missing the test is skipped, but never in CI. */
    static void needs(String program) {
        AtHand.orSkip(isInstalled(program), program);
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
