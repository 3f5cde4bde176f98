package nrw.bildungspartner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for programs. */
@RestController
@Tag(name = "Catalogue")
class InitiativesApi {

    private final Initiatives initiatives;

    InitiativesApi(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Operation(
            summary = "The initiatives",
            description =
                    "With the kinds of institution that may join and the building kit's activities; names in German,"
                            + " or in English with Accept-Language: en.")
    @GetMapping("/api/initiatives")
    List<Entry> initiatives(Locale language) {
        return initiatives.all().stream()
                .map(initiative -> Entry.of(initiative, language))
                .toList();
    }

    record Entry(String key, String name, String teaser, List<Named> institutionKinds, List<Named> buildingKit) {

        static Entry of(Initiative initiative, Locale language) {
            return new Entry(
                    initiative.key(),
                    initiative.name().in(language),
                    initiative.teaser().in(language),
                    initiative.institutionKinds().stream()
                            .map(kind -> new Named(kind.key(), kind.name().in(language)))
                            .toList(),
                    initiative.buildingKit().stream()
                            .map(entry -> new Named(entry.key(), entry.name().in(language)))
                            .toList());
        }
    }

    record Named(String key, String name) {}
}
