package nrw.bildungspartner.analytics.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.analytics.Funnel;
import nrw.bildungspartner.analytics.FunnelFigures;
import nrw.bildungspartner.analytics.ProcessDiagrams;
import nrw.bildungspartner.analytics.ProcessDiagrams.Diagram;
import nrw.bildungspartner.analytics.ProcessFigures;
import nrw.bildungspartner.analytics.ProcessReport;
import nrw.bildungspartner.analytics.Scope;
import nrw.bildungspartner.partner.District;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.Region;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** "Auswertung": how the processes run, for the lead. */
@Controller
class AnalyticsPage {

    private static final String PATH = "/auswertung";

    private final ProcessFigures processes;
    private final FunnelFigures funnels;
    private final ProcessDiagrams diagrams;
    private final Initiatives initiatives;
    private final Formats formats;
    private final ObjectMapper json;
    private final Clock clock;

    AnalyticsPage(
            ProcessFigures processes,
            FunnelFigures funnels,
            ProcessDiagrams diagrams,
            Initiatives initiatives,
            Formats formats,
            ObjectMapper json,
            Clock clock) {
        this.processes = processes;
        this.funnels = funnels;
        this.diagrams = diagrams;
        this.initiatives = initiatives;
        this.formats = formats;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String page(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String measure,
            Model model,
            Locale locale) {
        Diagram diagram = diagram(process);
        Period chosen = Period.of(period);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        LocalDate from = chosen.from(today);
        LocalDate to = chosen.to(today);
        Scope scope = Scope.of(from == null ? null : from.toString(), to.toString(), initiative, district);
        ProcessReport report = processes.of(diagram.key(), scope);
        Measure shown = Measure.of(measure);
        List<Step> steps = steps(report, shown);
        Funnel funnel = funnels.of(scope, locale);

        model.addAttribute("diagrams", diagrams.all());
        model.addAttribute("diagram", diagram);
        model.addAttribute("periods", Period.values());
        model.addAttribute("period", chosen);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("scope", scope);
        model.addAttribute("initiatives", initiatives.all());
        model.addAttribute("regions", Region.values());
        model.addAttribute("districts", districts());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("measure", shown);
        model.addAttribute("report", report);
        model.addAttribute("half", Step.duration(report.cycle().p50()));
        model.addAttribute("most", Step.duration(report.cycle().p90()));
        model.addAttribute("steps", steps);
        model.addAttribute("slowest", slowest(steps));
        model.addAttribute("markers", markers(steps, shown));
        model.addAttribute("funnel", funnel);
        model.addAttribute("submitted", funnel.count(AgreementState.SUBMITTED));
        model.addAttribute("corrected", funnel.count(AgreementState.CORRECTION_REQUESTED));
        model.addAttribute("registered", funnel.count(AgreementState.REGISTERED));
        model.addAttribute("bars", Bar.of(funnel));
        model.addAttribute("link", link(diagram, chosen, scope));
        model.addAttribute("files", files(from, to, scope));
        return "analytics/analytics";
    }

    @GetMapping(PATH + "/prozess/{key}.bpmn")
    ResponseEntity<String> model(@PathVariable String key) {
        String xml = diagrams.xml(key).orElseThrow(() -> new NotFound("analytics.no-such-process"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(xml);
    }

    private Diagram diagram(@Nullable String key) {
        List<Diagram> all = diagrams.all();
        if (key == null && !all.isEmpty()) {
            return all.get(0);
        }
        return diagrams.of(key == null ? "" : key).orElseThrow(() -> new NotFound("analytics.no-such-process"));
    }

    /** In the order in which the model tells them. */
    private List<Step> steps(ProcessReport report, Measure measure) {
        String model = diagrams.xml(report.process()).orElse("");
        List<ProcessReport.Activity> activities = report.activities().stream()
                .filter(Step::isOne)
                .sorted(Comparator.comparingInt(it -> model.indexOf("id=\"" + it.activityId() + "\"")))
                .toList();
        long most = activities.stream().mapToLong(measure::of).max().orElse(0);
        return activities.stream()
                .map(it -> new Step(it, measure.heat(it, most)))
                .toList();
    }

    private static @Nullable Step slowest(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.half() != null)
                .max(Comparator.comparing(step -> Objects.requireNonNull(step.half())))
                .orElse(null);
    }

    /** What the script writes onto the picture, as JSON. */
    private String markers(List<Step> steps, Measure measure) {
        Map<String, Marker> markers = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.heat() > 0) {
                String label =
                        switch (measure) {
                            case TIME -> formats.duration(step.half());
                            case COUNT -> formats.number(step.cases());
                            case OPEN -> formats.number(step.activity().open());
                        };
                markers.put(step.activity().activityId(), new Marker(step.heat(), label));
            }
        }
        try {
            return json.writeValueAsString(markers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<District> districts() {
        return Districts.all().stream()
                .sorted(Comparator.comparing(District::name))
                .toList();
    }

    /** This page without the measure, which the links of the picture add. */
    private static String link(Diagram diagram, Period period, Scope scope) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("process", diagram.key())
                .queryParam("period", period.key())
                .queryParam("initiative", "{initiative}")
                .queryParam("district", "{district}")
                .encode()
                .buildAndExpand(scope.initiative(), scope.district())
                .toUriString();
    }

    private static String files(@Nullable LocalDate from, LocalDate to, Scope scope) {
        return UriComponentsBuilder.newInstance()
                .queryParam("from", from == null ? "" : from)
                .queryParam("to", to)
                .queryParam("initiative", "{initiative}")
                .queryParam("district", "{district}")
                .encode()
                .buildAndExpand(scope.initiative(), scope.district())
                .toUriString();
    }

    record Marker(int heat, String label) {}
}
