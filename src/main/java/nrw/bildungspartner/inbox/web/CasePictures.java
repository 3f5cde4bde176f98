package nrw.bildungspartner.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.staff.CurrentStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures of what came back, for the pages and for programs: our own reader made them, so the browser may show them. */
@Controller
@Tag(name = "Cases")
class CasePictures {

    private final CaseFiles caseFiles;
    private final DocumentArchive archive;

    CasePictures(CaseFiles caseFiles, DocumentArchive archive) {
        this.caseFiles = caseFiles;
        this.archive = archive;
    }

    /** Where programs find the picture that shows a finding. */
    static String address(String reference, UUID picture) {
        return "/api/cases/" + reference + "/pictures/" + picture;
    }

    @Operation(summary = "A page of what came back, or the place on it that a finding is about, as a JPEG")
    @GetMapping({"/vorgaenge/{reference}/seiten/{id}", "/api/cases/{reference}/pictures/{id}"})
    ResponseEntity<byte[]> picture(@PathVariable String reference, @PathVariable UUID id, CurrentStaff me) {
        StoredDocument document = caseFiles
                .open(reference, me)
                .pictures()
                .filter(id::equals)
                .findFirst()
                .flatMap(archive::find)
                .filter(found -> found.kind() == DocumentKind.PAGE_IMAGE)
                .orElseThrow(() -> new NotFound("agreement.not-found"));
        return Download.shown(document.name(), document.mediaType(), archive.content(document.id()));
    }
}
