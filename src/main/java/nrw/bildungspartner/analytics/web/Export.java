package nrw.bildungspartner.analytics.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.analytics.Funnel;
import nrw.bildungspartner.analytics.ProcessReport;
import nrw.bildungspartner.analytics.ProcessReport.Activity;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The figures as files: one long table for programs, a workbook for people. Times are in seconds. */
record Export(List<Named> processes, Funnel funnel, Locale locale) {

    private static final List<String> PROCESS =
            List.of("process", "name", "version", "started", "completed", "open", "p50", "p90", "p99", "rework");
    private static final List<String> ACTIVITY =
            List.of("process", "activityId", "name", "type", "completed", "open", "p50", "p90", "p99", "mean");
    private static final List<String> MILESTONE = List.of("milestone", "label", "count", "share");

    /** A process's figures with what people call it. */
    record Named(String name, ProcessReport report) {}

    void asCsv(OutputStream target) throws IOException {
        String[] header = {
            "kind",
            "process",
            "id",
            "name",
            "started",
            "completed",
            "open",
            "count",
            "share",
            "p50",
            "p90",
            "p99",
            "mean",
            "rework"
        };
        CSVPrinter csv = new CSVPrinter(
                new OutputStreamWriter(target, StandardCharsets.UTF_8),
                CSVFormat.RFC4180.builder().setHeader(header).get());
        for (Named named : processes) {
            ProcessReport it = named.report;
            csv.printRecord(
                    "process",
                    it.process(),
                    it.process(),
                    named.name,
                    it.instances().started(),
                    it.instances().completed(),
                    it.instances().open(),
                    null,
                    null,
                    it.cycle().p50(),
                    it.cycle().p90(),
                    it.cycle().p99(),
                    null,
                    it.rework());
            for (Activity activity : it.activities()) {
                csv.printRecord(
                        "activity",
                        it.process(),
                        activity.activityId(),
                        activity.name(),
                        null,
                        activity.completed(),
                        activity.open(),
                        null,
                        null,
                        activity.seconds().p50(),
                        activity.seconds().p90(),
                        activity.seconds().p99(),
                        activity.seconds().mean(),
                        null);
            }
        }
        for (Funnel.Stage stage : funnel.milestones()) {
            csv.printRecord(
                    "milestone",
                    null,
                    stage.key(),
                    stage.label(),
                    null,
                    null,
                    null,
                    stage.count(),
                    stage.share(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        csv.flush();
    }

    void asXlsx(OutputStream target) throws IOException {
        boolean german = !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        try (Workbook workbook = new Workbook(target, "Bildungspartner", "1.0")) {
            sheet(workbook, german ? "Prozesse" : "Processes", PROCESS, processRows());
            sheet(workbook, german ? "Schritte" : "Steps", ACTIVITY, activityRows());
            sheet(workbook, german ? "Trichter" : "Funnel", MILESTONE, milestoneRows());
        }
    }

    private List<List<@Nullable Object>> processRows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Named named : processes) {
            ProcessReport it = named.report;
            rows.add(row(
                    it.process(),
                    named.name,
                    it.version(),
                    it.instances().started(),
                    it.instances().completed(),
                    it.instances().open(),
                    it.cycle().p50(),
                    it.cycle().p90(),
                    it.cycle().p99(),
                    it.rework()));
        }
        return rows;
    }

    private List<List<@Nullable Object>> activityRows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Named named : processes) {
            for (Activity it : named.report.activities()) {
                rows.add(row(
                        named.report.process(),
                        it.activityId(),
                        it.name(),
                        it.type(),
                        it.completed(),
                        it.open(),
                        it.seconds().p50(),
                        it.seconds().p90(),
                        it.seconds().p99(),
                        it.seconds().mean()));
            }
        }
        return rows;
    }

    private List<List<@Nullable Object>> milestoneRows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Funnel.Stage stage : funnel.milestones()) {
            rows.add(row(stage.key().name(), stage.label(), stage.count(), stage.share()));
        }
        return rows;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static void sheet(Workbook workbook, String name, List<String> header, List<List<@Nullable Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, column < 3 ? 32 : 14);
        }
        for (int line = 0; line < rows.size(); line++) {
            for (int column = 0; column < header.size(); column++) {
                Object cell = rows.get(line).get(column);
                if (cell instanceof Number number) {
                    sheet.value(line + 1, column, number);
                } else if (cell != null) {
                    sheet.value(line + 1, column, cell.toString());
                }
            }
        }
    }
}
