package nrw.bildungspartner.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nrw.bildungspartner.directory.DirectoryQuery;
import nrw.bildungspartner.directory.DirectorySummary;
import nrw.bildungspartner.directory.PartnershipDirectory;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public list for programs. */
@RestController
@Tag(name = "Partnerships")
class DirectoryApi {

    private final PartnershipDirectory directory;
    private final Initiatives initiatives;

    DirectoryApi(PartnershipDirectory directory, Initiatives initiatives) {
        this.directory = directory;
        this.initiatives = initiatives;
    }

    @Operation(summary = "Searches the listed partnerships, forgiving typing errors")
    @GetMapping("/api/partnerships")
    Listing<PartnershipAnswer> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String initiative,
            @Parameter(description = "five digits of a district, or LVR or LWL")
                    @RequestParam(required = false)
                    @Nullable
                    String district,
            @RequestParam(required = false) @Nullable String schoolForm,
            @Parameter(description = "best, newest or town") @RequestParam(required = false) @Nullable String sort,
            @ParameterObject Paging paging) {
        String address = DirectoryAddress.ofEntries();
        return directory
                .search(DirectoryQuery.of(q, initiative, district, schoolForm, sort), paging)
                .map(entry -> PartnershipAnswer.of(entry, address));
    }

    @Operation(summary = "The three numbers: all active partnerships, listed or not")
    @GetMapping("/api/partnerships/summary")
    DirectorySummary summary() {
        return directory.summary();
    }

    @Operation(summary = "One listed partnership, with what the partners do together")
    @GetMapping("/api/partnerships/{registrationNumber}")
    PartnershipAnswer.Detailed entry(@PathVariable String registrationNumber) {
        return PartnershipAnswer.Detailed.of(directory.entry(registrationNumber), DirectoryAddress.ofEntries());
    }

    @Operation(
            summary = "All listed partnerships as open data",
            description =
                    "CSV as in RFC 4180: UTF-8, commas, a header row. Where several schools take part, their values"
                            + " are separated by \" | \". A cell that a spreadsheet would take for a formula begins with an"
                            + " apostrophe.")
    @GetMapping("/api/partnerships.csv")
    void csv(HttpServletResponse response, Locale locale) throws IOException {
        response.setContentType(DirectoryCsv.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("bildungspartnerschaften.csv")
                        .build()
                        .toString());
        DirectoryCsv.write(
                directory, initiatives.all(), locale, DirectoryAddress.ofEntries(), response.getOutputStream());
    }
}
