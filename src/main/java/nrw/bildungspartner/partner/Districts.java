package nrw.bildungspartner.partner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The 53 districts of NRW; they change by law only, so they are a resource and no table. */
public final class Districts {

    private static final Map<String, District> BY_KEY = load();

    private Districts() {}

    /** All districts in the order of their keys. */
    public static List<District> all() {
        return List.copyOf(BY_KEY.values());
    }

    public static Optional<District> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static Map<String, District> load() {
        try (InputStream in = Objects.requireNonNull(Districts.class.getResourceAsStream("/register/districts.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, District> districts = new LinkedHashMap<>();
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .forEach(cells ->
                            districts.put(cells[0], new District(cells[0], cells[1], Region.valueOf(cells[2]))));
            return districts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
