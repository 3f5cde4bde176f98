package nrw.bildungspartner.document.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.io3.Load3;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jspecify.annotations.Nullable;

/** One of the office's Word files, unpacked once: whoever fills it shares the parts that stay as they are. */
public final class WordTemplate {

    static {
        // Named once, the reader of XML need not be looked for in every library for every part of every file.
        String reader = XMLInputFactory.class.getName();
        if (System.getProperty(reader) == null) {
            System.setProperty(
                    reader, XMLInputFactory.newDefaultFactory().getClass().getName());
        }
    }

    /**
     * @param content the part as it is read
     * @param entry its place in the archive, with the size and the check sum of the content
     * @param packed the part as it lies in the archive
     */
    record Part(byte[] content, ZipArchiveEntry entry, byte[] packed) {}

    /** How many shapes of data a template remembers. */
    private static final int REMEMBERED = 12;

    private final @Nullable UUID version;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Map<String, byte[]>> builds = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, byte[]>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param version which of its versions this is; {@code null} for one that is not kept
     * @throws UncheckedIOException if the file is none that can be unpacked
     */
    public WordTemplate(@Nullable UUID version, byte[] file) {
        this.version = version;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                try (InputStream content = zip.getInputStream(entry);
                        InputStream packed = zip.getRawInputStream(entry)) {
                    parts.put(entry.getName(), new Part(content.readAllBytes(), entry, packed.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable UUID version() {
        return version;
    }

    @Nullable
    Part part(String name) {
        return parts.get(name);
    }

    /** A fresh copy to fill. */
    WordprocessingMLPackage open() {
        try {
            return (WordprocessingMLPackage) new Load3(new WordParts(this)).get();
        } catch (Docx4JException e) {
            throw new IllegalStateException("A Word file of ours cannot be opened", e);
        }
    }

    /**
     * The text parts as they were built for data of this shape, by their names, before anything was written into them;
     * empty if nobody remembered them.
     */
    Optional<Map<String, byte[]>> built(String shape) {
        synchronized (builds) {
            return Optional.ofNullable(builds.get(shape));
        }
    }

    void remember(String shape, Map<String, byte[]> build) {
        synchronized (builds) {
            builds.put(shape, build);
        }
    }
}
