package nrw.bildungspartner.document.reading;

import java.util.List;
import java.util.Map;

/** A reading process for templates, without the application around it. */
public final class TemplateReaders {

    private static final ReadingSettings SETTINGS = Readers.settings(Map.of("heap", "256MB"));
    private static final ReaderPool POOL = new ReaderPool(SETTINGS);
    private static final DocumentReader READER = new DocumentReader(POOL, SETTINGS, List::of);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POOL::close));
    }

    private TemplateReaders() {}

    public static TemplateReading read(byte[] file) {
        return READER.readTemplate(file);
    }
}
