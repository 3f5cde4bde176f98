package nrw.bildungspartner.partner.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A school as the latest file had it.
 *
 * @param listed whether it was in the latest file
 * @param official its row, by the register's column names
 */
record KnownSchool(String number, String name, boolean listed, Map<String, String> official) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {};

    static KnownSchool of(String number, String name, boolean listed, String official) {
        try {
            return new KnownSchool(number, name, listed, JSON.readValue(official, ROW));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The kept row of school " + number + " cannot be read", e);
        }
    }

    static String json(OfficialSchool school) {
        try {
            return JSON.writeValueAsString(school.official());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What differs, column by column, in words; empty if nothing does. Every column counts, also the telephone number,
     * but only columns that both files have: a new layout changes no school.
     */
    String differences(OfficialSchool now) {
        return now.official().entrySet().stream()
                .filter(cell -> official.containsKey(cell.getKey()))
                .filter(cell -> !cell.getValue().equals(official.get(cell.getKey())))
                .map(cell -> "%s: %s → %s"
                        .formatted(cell.getKey(), shown(official.get(cell.getKey())), shown(cell.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String shown(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? "–" : "„" + cell + "“";
    }
}
