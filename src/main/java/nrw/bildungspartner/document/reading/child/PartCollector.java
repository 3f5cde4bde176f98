package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.PartReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.TikaCoreProperties.EmbeddedResourceType;
import org.xml.sax.ContentHandler;

/** Takes the files inside a file out instead of opening them here: each is read by itself, with limits of its own. */
final class PartCollector implements EmbeddedDocumentExtractor {

    private static final Set<EmbeddedResourceType> OF_NO_INTEREST = EnumSet.of(
            EmbeddedResourceType.THUMBNAIL,
            EmbeddedResourceType.MACRO,
            EmbeddedResourceType.METADATA,
            EmbeddedResourceType.FONT,
            EmbeddedResourceType.RENDERING);

    private final Draft draft;
    private final TikaText tika;
    private long bytesLeft;

    PartCollector(Draft draft, TikaText tika) {
        this.draft = draft;
        this.tika = tika;
        this.bytesLeft = draft.limits.partMegabytes() * 1_000_000L;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        var type = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
        return type == null
                || OF_NO_INTEREST.stream().noneMatch(other -> other.toString().equals(type));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        if (draft.parts.size() >= draft.limits.parts()) {
            draft.note(ReadingNote.TOO_MANY_PARTS);
            return;
        }
        var content = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, bytesLeft + 1));
        if (content.length > bytesLeft) {
            draft.note(ReadingNote.PART_TOO_LARGE);
            return;
        }
        bytesLeft -= content.length;
        var given = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        var name = PlainText.fileName(given == null ? "" : given, "part-" + (draft.parts.size() + 1));
        draft.parts.add(new PartReading(
                name,
                tika.detect(content, name),
                content,
                Reading.nothing(Outcome.FAILED, ReadingNote.READER_UNAVAILABLE)));
    }
}
