package nrw.bildungspartner.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.agreement.Origin;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Issues an agreement for a program, a school portal for instance. */
@RestController
@Tag(name = "Agreements")
class AgreementApi {

    private final IssueAgreement issueAgreement;

    AgreementApi(IssueAgreement issueAgreement) {
        this.issueAgreement = issueAgreement;
    }

    @Operation(
            summary = "Issues an agreement",
            description = "Answers with the reference, the private link (given out once) and where both documents are;"
                    + " 422 with violations if it is incomplete or its partners are not eligible.")
    @PostMapping(path = "/api/agreements", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> issue(@RequestBody AgreementContent content) {
        Issued issued = issueAgreement.issue(content, Origin.API);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/agreements/" + issued.reference())
                .toUriString();
        return ResponseEntity.created(URI.create(address))
                .body(new Answer(
                        issued.reference(),
                        issued.trackingToken(),
                        issued.trackingUrl(),
                        new Documents(address + "/agreement.docx", address + "/agreement.pdf")));
    }

    record Answer(String reference, String trackingToken, String trackingUrl, Documents documents) {}

    record Documents(String docx, String pdf) {}
}
