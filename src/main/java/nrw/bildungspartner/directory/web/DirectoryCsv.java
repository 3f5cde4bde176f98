package nrw.bildungspartner.directory.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nrw.bildungspartner.directory.DirectoryEntry;
import nrw.bildungspartner.directory.DirectoryEntry.ListedSchool;
import nrw.bildungspartner.directory.PartnershipDirectory;
import nrw.bildungspartner.partner.Initiative;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The list as open data, one line a partnership, written as it is read. */
final class DirectoryCsv {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    private static final String[] HEADER = {
        "registrationNumber",
        "initiative",
        "initiativeName",
        "schoolNumbers",
        "schoolNames",
        "schoolTowns",
        "institutionName",
        "institutionTown",
        "thirdPartnerName",
        "since",
        "url"
    };

    private DirectoryCsv() {}

    static void write(
            PartnershipDirectory directory,
            List<Initiative> initiatives,
            Locale locale,
            String address,
            OutputStream target)
            throws IOException {
        Map<String, String> names = initiatives.stream()
                .collect(Collectors.toMap(Initiative::key, it -> it.name().in(locale)));
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER).get();
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, format);
        directory.forEach(entry -> line(printer, entry, names, address));
        printer.flush();
    }

    private static void line(CSVPrinter printer, DirectoryEntry entry, Map<String, String> names, String address) {
        try {
            printer.printRecord(
                    entry.registrationNumber(),
                    entry.initiative(),
                    names.getOrDefault(entry.initiative(), entry.initiative()),
                    joined(entry, ListedSchool::number),
                    harmless(joined(entry, ListedSchool::name)),
                    harmless(joined(entry, ListedSchool::town)),
                    harmless(entry.institution().name()),
                    harmless(entry.institution().town()),
                    entry.thirdPartner() == null
                            ? ""
                            : harmless(entry.thirdPartner().name()),
                    entry.since(),
                    address + entry.registrationNumber());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(DirectoryEntry entry, Function<ListedSchool, String> value) {
        return entry.schools().stream().map(value).collect(Collectors.joining(" | "));
    }

    /** Spreadsheets run a cell that begins like a formula; an apostrophe makes it text. */
    static String harmless(String cell) {
        String start = cell.stripLeading();
        boolean risky = !cell.isEmpty()
                && ("\t\r\n".indexOf(cell.charAt(0)) >= 0
                        || (!start.isEmpty() && "=+-@".indexOf(start.charAt(0)) >= 0));
        return risky ? "'" + cell : cell;
    }
}
