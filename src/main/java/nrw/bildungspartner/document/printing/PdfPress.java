package nrw.bildungspartner.document.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXResult;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/** Makes PDF of a page flow: tagged, with its letters inside, the same bytes for the same flow. */
@Component
public class PdfPress {

    private static final String TYPEFACE_SCHEME = "typeface:";
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]*)<");
    private static final Pattern TOUCHED = Pattern.compile("<xmp:MetadataDate>([^<]*)<");
    private static final String PRODUCER = "Bildungspartner";

    /** @param troubles told what does not fit */
    public byte[] print(PageFlow flow, String title, Locale language, LocalDate issued, Consumer<String> troubles) {
        flow.document()
                .getDocumentElement()
                .setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language.toLanguageTag());
        FOUserAgent job = Press.READY.newFOUserAgent();
        job.setTitle(title);
        job.setProducer(PRODUCER);
        job.setCreator(PRODUCER);
        job.setCreationDate(Date.from(issued.atStartOfDay(ZoneOffset.UTC).toInstant()));
        job.getEventBroadcaster().addEventListener(new PressTroubles(troubles));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Fop fop = Press.READY.newFop(MimeConstants.MIME_PDF, job, out);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(flow.document()), new SAXResult(fop.getDefaultHandler()));
            return withoutClock(out.toByteArray());
        } catch (FOPException | TransformerException | IOException e) {
            throw new IllegalStateException("The pages cannot be printed", e);
        }
    }

    /** The press writes down when it ran; the day of issue says what matters, and the same pages shall stay the same. */
    private static byte[] withoutClock(byte[] printed) {
        String bytes = new String(printed, StandardCharsets.ISO_8859_1);
        Matcher created = CREATED.matcher(bytes);
        Matcher touched = TOUCHED.matcher(bytes);
        if (created.find()
                && touched.find()
                && created.group(1).length() == touched.group(1).length()) {
            byte[] day = created.group(1).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(day, 0, printed, touched.start(1), day.length);
        }
        return printed;
    }

    /** Made when it is first needed: it takes a second, and nobody shall wait for it at the start. */
    private static final class Press {

        private static final FopFactory READY = press();
    }

    private static FopFactory press() {
        StringBuilder fonts = new StringBuilder();
        for (Typefaces.Face face : Typefaces.faces()) {
            fonts.append("<font embed-url=\"%s%s\" embedding-mode=\"subset\">".formatted(TYPEFACE_SCHEME, face.file()));
            fonts.append("<font-triplet name=\"%s\" style=\"%s\" weight=\"%s\"/>"
                    .formatted(face.family(), face.style(), face.weight()));
            fonts.append("</font>");
        }
        String settings = """
                <fop version="1.0">
                  <accessibility>true</accessibility>
                  <strict-configuration>true</strict-configuration>
                  <renderers>
                    <renderer mime="application/pdf">
                      <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
                      <fonts>%s</fonts>
                    </renderer>
                  </renderers>
                </fop>
                """.formatted(fonts);
        try {
            return new FopConfParser(
                            new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)),
                            URI.create("file:/"),
                            new TypefaceResolver())
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing is fetched from anywhere but the application itself. */
    private static final class TypefaceResolver implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            if (!TYPEFACE_SCHEME.equals(uri.getScheme() + ":")) {
                throw new IOException("Not fetched: " + uri);
            }
            InputStream file = Typefaces.open(uri.getSchemeSpecificPart().replaceAll("^/+", ""));
            return new Resource(file);
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("Not written: " + uri);
        }
    }
}
