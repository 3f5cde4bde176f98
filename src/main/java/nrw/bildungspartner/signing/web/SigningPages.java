package nrw.bildungspartner.signing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.writing.OwnPages;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.DeclineSignature;
import nrw.bildungspartner.signing.HandOver;
import nrw.bildungspartner.signing.OpenSigning;
import nrw.bildungspartner.signing.PrepareSignature;
import nrw.bildungspartner.signing.RenewLink;
import nrw.bildungspartner.signing.SignOnline;
import nrw.bildungspartner.signing.SigningClosed;
import nrw.bildungspartner.signing.ToSign;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The pages behind a personal link: read, sign, pass on or say no. Reading them changes nothing. */
@Controller
@RequestMapping("/unterzeichnen/{token}")
class SigningPages {

    private final OpenSigning openSigning;
    private final PrepareSignature prepareSignature;
    private final SignOnline signOnline;
    private final DeclineSignature declineSignature;
    private final HandOver handOver;
    private final RenewLink renewLink;
    private final TrackingLinks trackingLinks;
    private final Initiatives initiatives;
    private final AgreementVersions versions;
    private final DocumentArchive archive;
    private final OwnPages pages;

    SigningPages(
            OpenSigning openSigning,
            PrepareSignature prepareSignature,
            SignOnline signOnline,
            DeclineSignature declineSignature,
            HandOver handOver,
            RenewLink renewLink,
            TrackingLinks trackingLinks,
            Initiatives initiatives,
            AgreementVersions versions,
            DocumentArchive archive,
            OwnPages pages) {
        this.openSigning = openSigning;
        this.prepareSignature = prepareSignature;
        this.signOnline = signOnline;
        this.declineSignature = declineSignature;
        this.handOver = handOver;
        this.renewLink = renewLink;
        this.trackingLinks = trackingLinks;
        this.initiatives = initiatives;
        this.versions = versions;
        this.archive = archive;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Locale language) {
        ToSign toSign = openSigning.open(token);
        SignForm form = signOnline
                .prepared(token)
                .map(SignForm::of)
                .orElseGet(() -> new SignForm(toSign.person().name(), "", "typed", ""));
        return page(toSign, language).addObject("form", form);
    }

    @GetMapping("/vereinbarung.pdf")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        ToSign toSign = openSigning.open(token);
        return Download.of(
                "Vereinbarung-%s-Fassung-%d.pdf"
                        .formatted(toSign.round().reference(), toSign.round().documentVersion()),
                Paper.PDF,
                archive.content(signed(toSign)));
    }

    @GetMapping("/seiten/{page}.png")
    ResponseEntity<byte[]> picture(@PathVariable String token, @PathVariable int page) {
        return Download.shown(
                "Seite-" + page + ".png",
                "image/png",
                pages.picture(signed(openSigning.open(token)), page)
                        .orElseThrow(() -> new NotFound("agreement.not-found")));
    }

    @PostMapping
    Object prepare(@PathVariable String token, @ModelAttribute SignForm form, Locale language) {
        try {
            prepareSignature.prepare(token, form.mark());
            return "redirect:" + path(token) + "/bestaetigen";
        } catch (Invalid invalid) {
            return invalid(page(openSigning.open(token), language), invalid).addObject("form", form);
        }
    }

    @GetMapping("/bestaetigen")
    ModelAndView confirm(@PathVariable String token, Locale language) {
        ToSign toSign = openSigning.open(token);
        var prepared = signOnline.prepared(token);
        if (toSign.place() != ToSign.Place.READY || prepared.isEmpty()) {
            return new ModelAndView("redirect:" + path(token));
        }
        return page(toSign, language).addObject("mark", prepared.get()).addObject("view", "confirm");
    }

    @PostMapping("/bestaetigen")
    ModelAndView sign(@PathVariable String token, @RequestParam(defaultValue = "") String code, Locale language) {
        SignOnline.Outcome outcome = signOnline.confirm(token, code);
        if (outcome == SignOnline.Outcome.SIGNED) {
            return new ModelAndView("redirect:" + path(token));
        }
        ModelAndView again = confirm(token, language);
        again.addObject("outcome", outcome.name().toLowerCase(Locale.ROOT));
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    @PostMapping("/code")
    String anotherCode(@PathVariable String token, RedirectAttributes notes) {
        prepareSignature.again(token);
        notes.addFlashAttribute("note", "signing.note.code");
        return "redirect:" + path(token) + "/bestaetigen";
    }

    @PostMapping("/weitergeben")
    Object handOver(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Locale language,
            RedirectAttributes notes) {
        Person colleague = new Person(name, email);
        try {
            handOver.handOver(token, colleague);
            notes.addFlashAttribute("note", "signing.note.handed-over");
            return "redirect:" + path(token);
        } catch (Invalid invalid) {
            return invalid(show(token, language), invalid).addObject("colleague", colleague);
        }
    }

    @PostMapping("/ablehnen")
    Object decline(@PathVariable String token, @RequestParam(defaultValue = "") String reason, Locale language) {
        try {
            declineSignature.decline(token, reason);
            return "redirect:" + path(token);
        } catch (Invalid invalid) {
            return invalid(show(token, language), invalid).addObject("reason", reason);
        }
    }

    @PostMapping("/doch")
    String takeBack(@PathVariable String token) {
        declineSignature.takeBack(token);
        return "redirect:" + path(token);
    }

    @PostMapping("/link")
    String newLink(@PathVariable String token, RedirectAttributes notes) {
        renewLink.renew(token);
        notes.addFlashAttribute("note", "signing.note.link");
        return "redirect:" + path(token);
    }

    /** Where a copy that was signed on paper or in the PDF is handed in. */
    @PostMapping("/einsenden")
    String toSubmission(@PathVariable String token) {
        String tracking =
                trackingLinks.freshToken(openSigning.open(token).round().reference());
        return "redirect:/stand/" + tracking + "#einsenden";
    }

    /** The page itself says why it does not work now. */
    @ExceptionHandler
    String closed(SigningClosed closed, HttpServletRequest request) {
        return "redirect:" + request.getRequestURI().replaceFirst("(/unterzeichnen/[^/]+).*", "$1");
    }

    private ModelAndView page(ToSign toSign, Locale language) {
        return new ModelAndView("signing/sign")
                .addObject("it", toSign)
                .addObject("view", "sign")
                .addObject("violations", List.of())
                .addObject("pages", pages.count(signed(toSign)))
                .addObject("size", archive.find(signed(toSign)).orElseThrow().size())
                .addObject(
                        "initiative",
                        initiatives
                                .byKey(toSign.agreement().initiative())
                                .map(found -> found.name().in(language))
                                .orElse(""));
    }

    /** The very document that is signed. */
    private UUID signed(ToSign toSign) {
        return versions.get(toSign.round().reference(), toSign.round().documentVersion())
                .pdfId();
    }

    private static ModelAndView invalid(ModelAndView page, Invalid invalid) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("violations", invalid.violations());
    }

    /** The address is the secret. */
    @ModelAttribute
    static void keepPrivate(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @ModelAttribute("path")
    static String path(@PathVariable String token) {
        return "/unterzeichnen/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8);
    }
}
