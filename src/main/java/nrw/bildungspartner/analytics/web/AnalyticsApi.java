package nrw.bildungspartner.analytics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nrw.bildungspartner.analytics.Funnel;
import nrw.bildungspartner.analytics.FunnelFigures;
import nrw.bildungspartner.analytics.ProcessDiagrams;
import nrw.bildungspartner.analytics.ProcessFigures;
import nrw.bildungspartner.analytics.ProcessReport;
import nrw.bildungspartner.analytics.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs, and as files. */
@RestController
@Tag(name = "Analytics")
class AnalyticsApi {

    private final ProcessFigures processes;
    private final FunnelFigures funnels;
    private final ProcessDiagrams diagrams;

    AnalyticsApi(ProcessFigures processes, FunnelFigures funnels, ProcessDiagrams diagrams) {
        this.processes = processes;
        this.funnels = funnels;
        this.diagrams = diagrams;
    }

    @Operation(
            summary = "Counts and times of a process and its activities",
            description = "Counts the cases that began from the first to the last day, both included.")
    @GetMapping("/api/analytics/processes/{key}")
    ProcessReport process(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district) {
        return processes.of(key, Scope.of(from, to, initiative, district));
    }

    @Operation(summary = "How many agreements reached each milestone")
    @GetMapping("/api/analytics/funnel")
    Funnel funnel(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district,
            Locale locale) {
        return funnels.of(Scope.of(from, to, initiative, district), locale);
    }

    @Operation(summary = "The figures of all processes and the funnel as CSV")
    @GetMapping("/api/analytics/export.csv")
    void csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Export export = export(Scope.of(from, to, initiative, district), locale);
        head(response, "text/csv;charset=UTF-8;header=present", "auswertung.csv");
        export.asCsv(response.getOutputStream());
    }

    @Operation(summary = "The same as a workbook, a sheet each for processes, steps and funnel")
    @GetMapping("/api/analytics/export.xlsx")
    void xlsx(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Export export = export(Scope.of(from, to, initiative, district), locale);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "auswertung.xlsx");
        export.asXlsx(response.getOutputStream());
    }

    private Export export(Scope scope, Locale locale) {
        return new Export(
                diagrams.all().stream()
                        .map(diagram -> new Export.Named(diagram.name(), processes.of(diagram.key(), scope)))
                        .toList(),
                funnels.of(scope, locale),
                locale);
    }

    private static void head(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
