package nrw.bildungspartner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import nrw.bildungspartner.partner.LegalForm;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The school register for programs. */
@RestController
@Tag(name = "Catalogue")
class SchoolsApi {

    private final SchoolRegister register;

    SchoolsApi(SchoolRegister register) {
        this.register = register;
    }

    @Operation(
            summary = "Schools that can join an agreement",
            description = "By number prefix, name, town or postal code, the best first; typing errors are forgiven."
                    + " Without q all of them, by town.")
    @GetMapping("/api/schools")
    Listing<Item> schools(
            @RequestParam(defaultValue = "") String q, @Parameter(hidden = true) Paging paging, Locale language) {
        return register.search(q, paging).map(school -> Item.of(school, language));
    }

    @Operation(
            summary = "One school by its number",
            description = "Also one that is closed or not yet open; choosable says whether an agreement may name it.")
    @GetMapping("/api/schools/{number}")
    Item school(@PathVariable String number, Locale language) {
        return register.byNumber(number)
                .map(school -> Item.of(school, language))
                .orElseThrow(() -> new NotFound("partner.school-unknown", number));
    }

    record Item(
            String number,
            String name,
            String shortName,
            String schoolForm,
            String schoolFormName,
            String street,
            String postalCode,
            String town,
            String districtKey,
            String districtName,
            LegalForm legalForm,
            nrw.bildungspartner.partner.Operation operation,
            boolean choosable) {

        static Item of(School school, Locale language) {
            return new Item(
                    school.number(),
                    school.name(),
                    school.shortName(),
                    school.form().code(),
                    school.form().name().in(language),
                    school.street(),
                    school.postalCode(),
                    school.town(),
                    school.districtKey(),
                    school.district().name(),
                    school.legalForm(),
                    school.operation(),
                    school.isChoosable());
        }
    }
}
