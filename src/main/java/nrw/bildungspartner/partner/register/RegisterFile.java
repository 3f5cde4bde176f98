package nrw.bildungspartner.partner.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The official CSV file, read line by line. Each line is parsed for itself, so a quote that never closes spoils its own
 * line and not the rest of the file.
 */
final class RegisterFile {

    /** The register has about 5,500 rows. */
    static final int MAX_ROWS = 50_000;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(false)
            .get();

    private final BoundedLines lines;
    private final List<Optional<Column>> columns;
    private final Map<String, Integer> lineOfNumber = new HashMap<>();

    private RegisterFile(BoundedLines lines, List<Optional<Column>> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /**
     * Hands every line to the reader, in the order of the file.
     *
     * @throws RefusedFile if this is not the register; some lines may have been handed over by then
     */
    static void read(InputStream bytes, Consumer<RegisterLine> reader) {
        Reader text = new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        BoundedLines lines = new BoundedLines(text);
        try {
            new RegisterFile(lines, head(lines)).rows(reader);
        } catch (CharacterCodingException e) {
            throw new RefusedFile(Refusal.NOT_TEXT, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Optional<Column>> head(BoundedLines lines) throws IOException {
        String head = lines.next();
        if (head != null && head.startsWith("\uFEFF")) {
            head = head.substring(1);
        }
        if (head != null && head.startsWith("sep=")) {
            if (!head.equals("sep=;")) {
                throw new RefusedFile(Refusal.WRONG_DELIMITER, "");
            }
            head = lines.next();
        }
        while (head != null && head.isBlank()) {
            head = lines.next();
        }
        if (head == null) {
            throw new RefusedFile(Refusal.EMPTY, "");
        }
        if (head.indexOf('\0') >= 0) {
            throw new RefusedFile(Refusal.NOT_TEXT, "");
        }
        if (!head.contains(Column.NUMBER.title()) || lines.tooLong()) {
            throw new RefusedFile(Refusal.NOT_THE_REGISTER, "");
        }
        if (!head.contains(";")) {
            throw new RefusedFile(Refusal.WRONG_DELIMITER, "");
        }
        return columns(head);
    }

    private static List<Optional<Column>> columns(String head) {
        CSVRecord titles = parse(head).orElseThrow(() -> new RefusedFile(Refusal.NOT_THE_REGISTER, ""));
        List<Optional<Column>> columns =
                new ArrayList<>(titles.stream().map(Column::titled).toList());
        if (titles.get(titles.size() - 1).isEmpty()) {
            columns.remove(columns.size() - 1);
        }
        List<String> missing = Column.required().stream()
                .filter(column -> !columns.contains(Optional.of(column)))
                .map(Column::title)
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedFile(Refusal.MISSING_COLUMNS, String.join(", ", missing));
        }
        List<Column> known = columns.stream().flatMap(Optional::stream).toList();
        known.stream()
                .filter(column -> known.indexOf(column) != known.lastIndexOf(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new RefusedFile(Refusal.COLUMN_TWICE, column.title());
                });
        return columns;
    }

    private void rows(Consumer<RegisterLine> reader) throws IOException {
        int rows = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank() && !lines.tooLong()) {
                continue;
            }
            if (++rows > MAX_ROWS) {
                throw new RefusedFile(Refusal.TOO_MANY_ROWS, String.valueOf(MAX_ROWS));
            }
            reader.accept(lines.tooLong() ? rejected(null, Rejection.LINE_TOO_LONG, "") : row(line));
        }
        if (rows == 0) {
            throw new RefusedFile(Refusal.NO_ROWS, "");
        }
    }

    private RegisterLine row(String line) {
        Optional<CSVRecord> parsed = parse(line);
        if (parsed.isEmpty()) {
            return rejected(null, Rejection.BROKEN_QUOTES, "");
        }
        CSVRecord cells = parsed.get();
        int surplus = cells.size() - columns.size();
        boolean trailing = surplus == 1 && cells.get(cells.size() - 1).isEmpty();
        if (surplus != 0 && !trailing) {
            return rejected(null, Rejection.FIELD_COUNT, cells.size() + " / " + columns.size());
        }
        OfficialSchool school = new OfficialSchool(cells(cells));
        Optional<Column> tooLong = school.cells().entrySet().stream()
                .filter(cell -> cell.getValue().length() > cell.getKey().maxLength())
                .map(Map.Entry::getKey)
                .findFirst();
        if (tooLong.isPresent() && tooLong.get() != Column.NUMBER) {
            return rejected(
                    school.number(), Rejection.FIELD_TOO_LONG, tooLong.get().title());
        }
        if (line.chars().anyMatch(character -> character < ' ' && character != '\t')) {
            return rejected(school.number(), Rejection.CONTROL_CHARACTER, "");
        }
        Optional<Rejection> flaw = school.flaw();
        if (flaw.isPresent()) {
            return rejected(school.number(), flaw.get(), "");
        }
        Integer earlier = lineOfNumber.putIfAbsent(school.number(), lines.number());
        return earlier == null
                ? new RegisterLine.Row(lines.number(), school)
                : rejected(school.number(), Rejection.NUMBER_TWICE, String.valueOf(earlier));
    }

    private Map<Column, String> cells(CSVRecord row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.get(i).strip();
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        return cells;
    }

    private RegisterLine rejected(@Nullable String number, Rejection reason, String detail) {
        boolean readable = number != null && number.matches("\\d{6}");
        return new RegisterLine.Rejected(lines.number(), readable ? number : null, reason, detail);
    }

    private static Optional<CSVRecord> parse(String line) {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
