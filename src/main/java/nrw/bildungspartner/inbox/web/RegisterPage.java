package nrw.bildungspartner.inbox.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import nrw.bildungspartner.directory.DirectoryQuery;
import nrw.bildungspartner.directory.PartnershipRegister;
import nrw.bildungspartner.directory.RegisterEntry;
import nrw.bildungspartner.directory.Standing;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.partner.District;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.Region;
import nrw.bildungspartner.partner.SchoolForm;
import nrw.bildungspartner.registration.Certificate;
import nrw.bildungspartner.registration.CertifyPartnership;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of partnerships, for everybody of the office: what is registered is no secret between desks. */
@Controller
class RegisterPage {

    private final PartnershipRegister register;
    private final CaseFiles caseFiles;
    private final Initiatives initiatives;
    private final StaffDirectory staff;
    private final CertifyPartnership certifyPartnership;

    RegisterPage(
            PartnershipRegister register,
            CaseFiles caseFiles,
            Initiatives initiatives,
            StaffDirectory staff,
            CertifyPartnership certifyPartnership) {
        this.register = register;
        this.caseFiles = caseFiles;
        this.initiatives = initiatives;
        this.staff = staff;
        this.certifyPartnership = certifyPartnership;
    }

    @GetMapping("/register")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String schoolForm,
            @RequestParam(required = false) @Nullable String stand,
            Paging paging,
            CurrentStaff me,
            Locale language,
            Model model) {
        DirectoryQuery query = DirectoryQuery.of(q, initiative, district, schoolForm, null);
        Standing standing = standing(stand);
        Listing<RegisterEntry> entries = register.search(query, standing, paging);
        model.addAttribute("entries", entries);
        model.addAttribute("query", query);
        model.addAttribute("standing", standing);
        model.addAttribute("filtered", standing != null || !query.asksForEverything());
        model.addAttribute(
                "open",
                caseFiles.openTo(
                        me,
                        entries.items().stream().map(RegisterEntry::reference).toList()));
        model.addAttribute("initiatives", initiatives.all());
        model.addAttribute("regions", Region.values());
        model.addAttribute(
                "districts",
                Districts.all().stream()
                        .sorted(Comparator.comparing(District::name))
                        .toList());
        model.addAttribute("schoolForms", SchoolForm.schools());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        return "inbox/register";
    }

    @GetMapping("/register/{number}/urkunde.pdf")
    ResponseEntity<byte[]> certificate(@PathVariable String number, Locale language) {
        return answer(certifyPartnership.asPdf(number, language));
    }

    @GetMapping("/register/{number}/urkunde.docx")
    ResponseEntity<byte[]> certificateInWord(@PathVariable String number, Locale language) {
        return answer(certifyPartnership.asWord(number, language));
    }

    private static ResponseEntity<byte[]> answer(Certificate certificate) {
        return Download.of(certificate.name(), certificate.mediaType(), certificate.content());
    }

    private static @Nullable Standing standing(@Nullable String name) {
        return Stream.of(Standing.values())
                .filter(standing -> standing.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
