package nrw.bildungspartner.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import nrw.bildungspartner.agreement.IssueBlank;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out blank agreements. By contract each download begins a case, although it is a GET: so nothing may keep a copy,
 * and whoever only looks ahead (a prefetching browser, a link preview, a search engine, a HEAD request) begins none.
 */
@Controller
@Tag(name = "Agreements")
class BlankDownloads {

    private static final MediaType DOCX = MediaType.valueOf(Paper.WORD);

    /** What fetches pages without a person who wants the file. */
    private static final Pattern MACHINE = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|embedly|feedfetcher|bingpreview",
            Pattern.CASE_INSENSITIVE);

    private final Initiatives initiatives;
    private final IssueBlank issueBlank;

    BlankDownloads(Initiatives initiatives, IssueBlank issueBlank) {
        this.initiatives = initiatives;
        this.issueBlank = issueBlank;
    }

    @Operation(
            summary = "The office's blank agreement of an initiative",
            description = "Every download begins a case with a reference of its own, printed on the document.")
    @GetMapping("/templates/{initiative}.docx")
    ResponseEntity<byte[]> download(@PathVariable String initiative, HttpServletRequest request, Locale locale) {
        if (initiatives.byKey(initiative).isEmpty()) {
            throw new NotFound("agreement.initiative-not-found", initiative);
        }
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return answer(HttpStatus.OK, initiative).contentType(DOCX).build();
        }
        if (looksAhead(request)) {
            // Browsers drop a prefetched answer that failed, and ask again when the person really wants it.
            return answer(HttpStatus.SERVICE_UNAVAILABLE, initiative).build();
        }
        if (MACHINE.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""))
                .find()) {
            throw new Refused("agreement.blank.machine");
        }
        IssueBlank.Blank blank = issueBlank.issue(initiative, locale);
        return answer(HttpStatus.OK, initiative + "-" + blank.reference())
                .contentType(DOCX)
                .body(blank.docx());
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, String name) {
        return Download.headed(status, "Kooperationsvereinbarung-" + name + ".docx")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private static boolean looksAhead(HttpServletRequest request) {
        return isAhead(request.getHeader("Sec-Purpose"))
                || isAhead(request.getHeader("Purpose"))
                || isAhead(request.getHeader("X-Purpose"))
                || isAhead(request.getHeader("X-Moz"));
    }

    private static boolean isAhead(@Nullable String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("preview"));
    }
}
