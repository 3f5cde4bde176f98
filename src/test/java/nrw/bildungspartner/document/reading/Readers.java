package nrw.bildungspartner.document.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Readers for tests, with real processes. */
final class Readers {

    private static final Map<String, String> CALM = Map.of("warm-up", "false", "processes", "1");
    private static final ReadingSettings SETTINGS = settings(Map.of());
    private static final ReaderPool POOL = new ReaderPool(SETTINGS);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(POOL::close));
    }

    private Readers() {}

    /** The same for all tests, with the settings that the product has by itself. */
    static DocumentReader usual() {
        return new DocumentReader(POOL, SETTINGS, List::of);
    }

    /** With certificates whose signatures count as verified. */
    static DocumentReader trusting(List<byte[]> certificates) {
        return new DocumentReader(POOL, SETTINGS, () -> certificates);
    }

    /** With other settings, but the same processes. */
    static DocumentReader with(Map<String, String> given) {
        return new DocumentReader(POOL, settings(given), List::of);
    }

    static ReadingSettings settings(Map<String, String> given) {
        var values = new HashMap<String, String>();
        CALM.forEach((name, value) -> values.put("bildungspartner.reading." + name, value));
        given.forEach((name, value) -> values.put("bildungspartner.reading." + name, value));
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("bildungspartner.reading", ReadingSettings.class);
    }
}
