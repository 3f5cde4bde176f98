package nrw.bildungspartner.document.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.springframework.stereotype.Component;

/** Makes PDF of a page flow: tagged, with its letters inside, the same bytes for the same flow. */
@Component
public class PdfPress {

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]*)<");
    private static final Pattern TOUCHED = Pattern.compile("<xmp:MetadataDate>([^<]*)<");
    private static final String PRODUCER = "Bildungspartner";

    /** @param troubles told what does not fit */
    public byte[] print(PageFlow flow, String title, Locale language, LocalDate issued, Consumer<String> troubles) {
        flow.document()
                .getDocumentElement()
                .setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language.toLanguageTag());
        Press press = Press.ready();
        FOUserAgent job = press.job();
        job.setTitle(title);
        job.setProducer(PRODUCER);
        job.setCreator(PRODUCER);
        job.setCreationDate(Date.from(issued.atStartOfDay(ZoneOffset.UTC).toInstant()));
        job.getEventBroadcaster().addEventListener(new PressTroubles(troubles));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Fop fop = press.start(job, out);
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
}
