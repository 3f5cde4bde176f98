package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nrw.bildungspartner.document.reading.child.text.PlainText;

/**
 * The data that travels inside a returned Word document: the custom XML part our content controls are bound to. It is
 * handed on as it stands and never parsed here, so no entity in it is ever resolved.
 */
final class DataPart {

    private static final Pattern ITEM = Pattern.compile("customXml/item\\d+\\.xml");
    private static final int LIMIT = 1_000_000;

    private DataPart() {}

    /** The first custom XML part that names a reference. */
    static Optional<String> of(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .filter(entry -> ITEM.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .limit(20)
                    .flatMap(entry -> content(zip, entry).stream())
                    .filter(References::mayBeIn)
                    .findFirst();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<String> content(ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(LIMIT);
            var charset = bytes.length > 1 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)
                    ? StandardCharsets.UTF_16
                    : StandardCharsets.UTF_8;
            return Optional.of(PlainText.clean(new String(bytes, charset), LIMIT));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
