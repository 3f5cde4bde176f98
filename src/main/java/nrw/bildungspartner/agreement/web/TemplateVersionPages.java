package nrw.bildungspartner.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import nrw.bildungspartner.agreement.PaperDates;
import nrw.bildungspartner.document.template.ActivateTemplate;
import nrw.bildungspartner.document.template.PreviewTemplate;
import nrw.bildungspartner.document.template.Sample;
import nrw.bildungspartner.document.template.TemplateName;
import nrw.bildungspartner.document.template.TemplateVersion;
import nrw.bildungspartner.document.template.TemplateVersions;
import nrw.bildungspartner.document.writing.AgreementPaper;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One version of a template: what is said about it, how it looks when filled, and from when on it is used. */
@Controller
@RequestMapping(TemplatePages.HERE + "/{initiative}/{language:de|en}/{id}")
class TemplateVersionPages {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateVersionPages.class);
    private final Initiatives initiatives;
    private final TemplateVersions versions;
    private final PreviewTemplate preview;
    private final ActivateTemplate activate;
    private final TemplateWords words;

    TemplateVersionPages(
            Initiatives initiatives,
            TemplateVersions versions,
            PreviewTemplate preview,
            ActivateTemplate activate,
            TemplateWords words) {
        this.initiatives = initiatives;
        this.versions = versions;
        this.preview = preview;
        this.activate = activate;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String initiative,
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(name = "muster", defaultValue = "TYPICAL") Sample sample,
            Locale locale,
            Model model) {
        TemplateVersion version = version(initiative, language, id);
        model.addAttribute("day", versions.today().toString());
        return show(version, sample, locale, model);
    }

    @PostMapping("/verwenden")
    String activate(
            @PathVariable String initiative,
            @PathVariable String language,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        TemplateVersion version = version(initiative, language, id);
        try {
            LocalDate from = PaperDates.parse(day).orElseThrow(() -> new Invalid("day", "template.day.unreadable"));
            activate.activate(id, from, who.getName());
            next.addFlashAttribute(
                    "done", from.isAfter(versions.today()) ? "template.activated.later" : "template.activated");
            return "redirect:" + TemplatePages.path(version.name());
        } catch (Invalid invalid) {
            Violation wrong = invalid.violations().get(0);
            model.addAttribute("wrong", wrong);
            model.addAttribute("day", day);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(version, Sample.TYPICAL, locale, model);
        }
    }

    @GetMapping("/vorlage.docx")
    ResponseEntity<byte[]> file(@PathVariable String initiative, @PathVariable String language, @PathVariable UUID id) {
        TemplateVersion version = version(initiative, language, id);
        String number =
                version.number().isPresent() ? "Fassung-" + version.number().getAsInt() : "mitgeliefert";
        return Download.of(
                "Vorlage-" + initiative + "-" + language + "-" + number + ".docx", Paper.WORD, versions.file(version));
    }

    @GetMapping("/{sample:TYPICAL|LONGEST}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String initiative,
            @PathVariable String language,
            @PathVariable UUID id,
            @PathVariable Sample sample) {
        TemplateVersion version = version(initiative, language, id);
        return Download.shown("Muster-" + initiative + "-" + language + ".pdf", Paper.PDF, printed(() -> preview.print(
                        version, sample, title(version.name()))
                .pdf()));
    }

    @GetMapping("/{sample:TYPICAL|LONGEST}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String initiative,
            @PathVariable String language,
            @PathVariable UUID id,
            @PathVariable Sample sample) {
        TemplateVersion version = version(initiative, language, id);
        return Download.of("Muster-" + initiative + "-" + language + ".docx", Paper.WORD, printed(() -> preview.print(
                        version, sample, title(version.name()))
                .docx()));
    }

    @GetMapping("/{sample:TYPICAL|LONGEST}-{page:[1-9]\\d?}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String initiative,
            @PathVariable String language,
            @PathVariable UUID id,
            @PathVariable Sample sample,
            @PathVariable int page) {
        TemplateVersion version = version(initiative, language, id);
        AgreementPaper.Initiative title = title(version.name());
        if (page > pages(version, sample)) {
            throw new NotFound("template.not-found");
        }
        return Download.shown("Seite-" + page + ".png", "image/png", preview.picture(version, sample, title, page));
    }

    private String show(TemplateVersion version, Sample sample, Locale locale, Model model) {
        TemplateName name = version.name();
        model.addAttribute("version", version);
        model.addAttribute("versionName", words.version(version, locale));
        model.addAttribute("path", TemplatePages.path(name));
        model.addAttribute(
                "initiative",
                initiatives.byKey(name.initiative()).orElseThrow().name().in(locale));
        model.addAttribute("isCurrent", versions.inForce(name).id().equals(version.id()));
        model.addAttribute(
                "planned",
                versions.planned(name).stream()
                        .filter(plan -> plan.versionId().equals(version.id()))
                        .toList());
        model.addAttribute("findings", words.lines(version.findings(), locale));
        model.addAttribute("today", versions.today());
        model.addAttribute("sample", sample);
        model.addAttribute("samples", Sample.values());
        model.addAttribute("pages", pages(version, sample));
        return "agreement/templates/version";
    }

    /** None if it cannot be printed. */
    private int pages(TemplateVersion version, Sample sample) {
        try {
            return preview.print(version, sample, title(version.name())).pages();
        } catch (RuntimeException e) {
            LOG.warn("The sample {} of template version {} cannot be printed", sample, version.id(), e);
            return 0;
        }
    }

    private static byte[] printed(Supplier<byte[]> work) {
        try {
            return work.get();
        } catch (IllegalStateException e) {
            LOG.warn("A sample cannot be printed", e);
            throw new Conflict("template.preview.failed");
        }
    }

    private TemplateVersion version(String initiative, String language, UUID id) {
        return versions.find(id)
                .filter(version -> version.name().equals(new TemplateName(initiative, language)))
                .orElseThrow(() -> new NotFound("template.not-found"));
    }

    private AgreementPaper.Initiative title(TemplateName name) {
        return new AgreementPaper.Initiative(
                name.initiative(),
                initiatives.byKey(name.initiative()).orElseThrow().name().in(name.locale()));
    }
}
