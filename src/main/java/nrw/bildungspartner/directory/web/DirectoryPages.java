package nrw.bildungspartner.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.directory.DirectoryEntry;
import nrw.bildungspartner.directory.DirectoryEntry.ListedSchool;
import nrw.bildungspartner.directory.DirectoryHits;
import nrw.bildungspartner.directory.DirectoryQuery;
import nrw.bildungspartner.directory.DirectoryQuery.Order;
import nrw.bildungspartner.directory.PartnershipDirectory;
import nrw.bildungspartner.partner.District;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.Region;
import nrw.bildungspartner.partner.SchoolForm;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.partner.Wording;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** "Wir sind dabei" as a page: search, list, map, and a page for every entry. */
@Controller
class DirectoryPages {

    private static final int ON_A_PAGE = 10;

    private final PartnershipDirectory directory;
    private final Initiatives initiatives;
    private final SchoolRegister register;
    private final Clock clock;

    DirectoryPages(PartnershipDirectory directory, Initiatives initiatives, SchoolRegister register, Clock clock) {
        this.directory = directory;
        this.initiatives = initiatives;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping(DirectoryAddress.LIST)
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String schoolForm,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String entry,
            Paging asked,
            Model model,
            Locale locale) {
        DirectoryQuery query = DirectoryQuery.of(q, initiative, district, schoolForm, sort);
        DirectoryHits hits = hits(query, asked.page());
        List<DirectoryEntry> entries = hits.page().items();
        model.addAttribute("summary", directory.summary());
        model.addAttribute("query", query);
        model.addAttribute("filters", new Filters(initiatives.all(), SchoolForm.schools(), districtsByName()));
        model.addAttribute("orders", Order.values());
        model.addAttribute("chips", Chip.of(query, this::initiative, locale));
        model.addAttribute("names", names());
        model.addAttribute("today", today());
        model.addAttribute("page", hits.page());
        model.addAttribute("links", new ListLinks(query, hits.page()));
        model.addAttribute("table", "table".equals(view));
        model.addAttribute("districts", counts(hits));
        model.addAttribute("map", DayMap.of(register.dots(), hits.schools(), chosen(query), entries));
        chosen(entries, entry).ifPresent(it -> model.addAttribute("chosen", it));
        return "directory/list";
    }

    @GetMapping(DirectoryAddress.LIST + "/{registrationNumber}")
    String entry(@PathVariable String registrationNumber, Model model) {
        DirectoryEntry entry = directory.entry(registrationNumber);
        Optional<Initiative> initiative = initiative(entry.initiative());
        Set<String> schools = entry.schools().stream().map(ListedSchool::number).collect(Collectors.toSet());
        model.addAttribute("entry", entry);
        model.addAttribute("names", names());
        model.addAttribute("today", today());
        model.addAttribute("address", DirectoryAddress.ofEntries() + entry.registrationNumber());
        model.addAttribute(
                "kit",
                entry.activities().stream()
                        .flatMap(activity -> kitName(initiative, activity.kit(), entry))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
        model.addAttribute("map", DayMap.of(register.dots(), schools, List.of(), List.of(entry)));
        return "directory/entry";
    }

    private static Stream<Map.Entry<String, Wording>> kitName(
            Optional<Initiative> initiative, String kit, DirectoryEntry entry) {
        return initiative.flatMap(known -> known.kitName(kit, entry.registeredAt())).stream()
                .map(name -> Map.entry(kit, name));
    }

    /** A page that lies behind the end becomes the last one. */
    private DirectoryHits hits(DirectoryQuery query, int page) {
        DirectoryHits hits = directory.searchForMap(query, new Paging(page, ON_A_PAGE));
        boolean behindTheEnd = hits.page().items().isEmpty() && hits.page().total() > 0;
        return behindTheEnd
                ? directory.searchForMap(query, new Paging(hits.page().pages() - 1, ON_A_PAGE))
                : hits;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private Map<String, Initiative> names() {
        return initiatives.all().stream().collect(Collectors.toMap(Initiative::key, it -> it));
    }

    private Optional<Initiative> initiative(String key) {
        return initiatives.byKey(key);
    }

    private static List<District> districtsByName() {
        return Districts.all().stream()
                .sorted(Comparator.comparing(District::name))
                .toList();
    }

    private static List<String> chosen(DirectoryQuery query) {
        Stream<District> asked = Districts.all().stream()
                .filter(it ->
                        it.key().equals(query.district()) || it.region().name().equals(query.district()));
        return asked.map(District::key).toList();
    }

    private static Optional<DirectoryEntry> chosen(List<DirectoryEntry> entries, @Nullable String number) {
        Optional<DirectoryEntry> named = entries.stream()
                .filter(it -> it.registrationNumber().equals(number))
                .findFirst();
        return named.or(() -> entries.stream().findFirst());
    }

    private static List<DistrictCount> counts(DirectoryHits hits) {
        List<DistrictCount> counts = new ArrayList<>();
        for (District district : districtsByName()) {
            Integer count = hits.districts().get(district.key());
            if (count != null) {
                counts.add(new DistrictCount(district, count));
            }
        }
        return counts;
    }

    record DistrictCount(District district, int partnerships) {}

    /** What the filters offer. */
    record Filters(List<Initiative> initiatives, List<SchoolForm> schoolForms, List<District> districts) {

        public Region[] regions() {
            return Region.values();
        }
    }
}
