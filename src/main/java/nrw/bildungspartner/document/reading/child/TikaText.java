package nrw.bildungspartner.document.reading.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.text.PlainText;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig.OCR_STRATEGY;
import org.xml.sax.SAXException;

/** What Tika knows about a file: its type, its text, its properties, the files inside it. Starts no other program. */
final class TikaText {

    private static final Set<String> PROPERTY_PREFIXES =
            Set.of("custom:", "dc:", "dcterms:", "meta:", "pdf:docinfo:", "cp:", "xmp:", "tiff:Orientation");
    private static final int PROPERTIES = 60;
    private static final int PROPERTY_LENGTH = 500;

    private final MediaTypeRegistry types =
            MimeTypes.getDefaultMimeTypes(TikaText.class.getClassLoader()).getMediaTypeRegistry();
    private final Detector detector =
            new DefaultDetector(MimeTypes.getDefaultMimeTypes(TikaText.class.getClassLoader()), new ServiceLoader());
    private final DefaultParser parsers = new DefaultParser(
            types, new ServiceLoader(), List.of(CompositeExternalParser.class, TesseractOCRParser.class));
    private final Parser parser = new AutoDetectParser(detector, parsers);

    String detect(Path file, String name) throws IOException {
        var metadata = named(name);
        try (var in = TikaInputStream.get(file, metadata)) {
            return detector.detect(in, metadata).getBaseType().toString();
        }
    }

    String detect(byte[] content, String name) throws IOException {
        var metadata = named(name);
        try (var in = TikaInputStream.get(content, metadata)) {
            return detector.detect(in, metadata).getBaseType().toString();
        }
    }

    void extract(Path file, String name, Draft draft) throws IOException {
        if (!parsers.getSupportedTypes(new ParseContext()).contains(types.normalize(MediaType.parse(draft.mediaType)))
                && !draft.mediaType.startsWith("text/")
                && !draft.mediaType.startsWith("image/")) {
            draft.note(ReadingNote.TYPE_NOT_READ);
            return;
        }
        var metadata = named(name);
        var text = new TextByPage(draft.limits.textCharacters());
        try (var in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, text, metadata, context(draft));
        } catch (EncryptedDocumentException e) {
            draft.note(ReadingNote.ENCRYPTED);
        } catch (ZeroByteFileException e) {
            draft.note(ReadingNote.EMPTY_FILE);
        } catch (TikaException | SAXException | RuntimeException | StackOverflowError | LinkageError e) {
            if (!text.full()) {
                draft.note(ReadingNote.DAMAGED);
            }
        } finally {
            if (text.full()) {
                draft.note(ReadingNote.TEXT_CUT);
            }
            draft.text = text.text();
            draft.pageTexts = text.pages();
            properties(metadata, draft);
        }
    }

    /** The readable text of a mail's HTML body. */
    String ofHtml(String html, int limit) {
        var text = new TextByPage(limit);
        try {
            new JSoupParser().parseString(html, text, new Metadata(), new ParseContext());
        } catch (SAXException | RuntimeException | StackOverflowError broken) {
            // Keeps what was gathered.
        }
        return text.text();
    }

    private ParseContext context(Draft draft) {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setCatchIntermediateIOExceptions(true);
        var ocr = new TesseractOCRConfig();
        ocr.setSkipOcr(true);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(TesseractOCRConfig.class, ocr);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, new PartCollector(draft, this));
        return context;
    }

    private static Metadata named(String name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return metadata;
    }

    private static void properties(Metadata metadata, Draft draft) {
        for (var name : metadata.names()) {
            if (draft.properties.size() < PROPERTIES
                    && PROPERTY_PREFIXES.stream().anyMatch(name::startsWith)) {
                draft.properties.put(
                        PlainText.line(name, PROPERTY_LENGTH), PlainText.line(metadata.get(name), PROPERTY_LENGTH));
            }
        }
    }
}
