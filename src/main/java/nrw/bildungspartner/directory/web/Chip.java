package nrw.bildungspartner.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nrw.bildungspartner.directory.DirectoryQuery;
import nrw.bildungspartner.partner.District;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Region;
import nrw.bildungspartner.partner.SchoolForm;

/** A filter that is on, with the address of the list without it. */
record Chip(String label, String without) {

    static List<Chip> of(DirectoryQuery query, Function<String, Optional<Initiative>> initiatives, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        add(chips, query, "q", query.q(), "„" + query.q() + "“");
        add(
                chips,
                query,
                "initiative",
                query.initiative(),
                initiatives
                        .apply(query.initiative())
                        .map(it -> it.name().in(locale))
                        .orElse(query.initiative()));
        add(chips, query, "district", query.district(), area(query.district()));
        add(
                chips,
                query,
                "schoolForm",
                query.schoolForm(),
                SchoolForm.of(query.schoolForm()).name().in(locale));
        return chips;
    }

    private static void add(List<Chip> chips, DirectoryQuery query, String parameter, String value, String label) {
        if (!value.isEmpty()) {
            String without = DirectoryAddress.text(DirectoryAddress.of(query).replaceQueryParam(parameter));
            chips.add(new Chip(label, without));
        }
    }

    private static String area(String district) {
        return Stream.of(Region.values())
                .filter(region -> region.name().equals(district))
                .map(Region::title)
                .findFirst()
                .or(() -> Districts.byKey(district).map(District::name))
                .orElse(district);
    }
}
