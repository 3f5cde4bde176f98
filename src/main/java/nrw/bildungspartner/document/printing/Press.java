package nrw.bildungspartner.document.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.SAXException;

/** FOP, set up for tagged PDF with the application's own typefaces. */
final class Press {

    private static final String TYPEFACE_SCHEME = "typeface:";

    private final FopFactory factory;

    Press() {
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
            factory = new FopConfParser(
                            new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)),
                            URI.create("file:/"),
                            new TypefaceResolver())
                    .getFopFactoryBuilder()
                    .build();
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made when it is first needed: it takes a second, and nobody shall wait for it at the start. */
    static Press ready() {
        return Ready.PRESS;
    }

    FOUserAgent job() {
        return factory.newFOUserAgent();
    }

    /**
     * One at a time: FOP looks into its settings, a tree of nodes that must not be read by two, before it takes its own
     * lock. Two first jobs at once could find no settings and keep it so: no typefaces, no tags, for as long as it ran.
     */
    synchronized Fop start(FOUserAgent job, OutputStream out) throws FOPException {
        return factory.newFop(MimeConstants.MIME_PDF, job, out);
    }

    private static final class Ready {

        private static final Press PRESS = new Press();
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
