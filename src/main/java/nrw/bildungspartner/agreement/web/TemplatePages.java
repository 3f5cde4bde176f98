package nrw.bildungspartner.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nrw.bildungspartner.document.template.CancelActivation;
import nrw.bildungspartner.document.template.Places;
import nrw.bildungspartner.document.template.RefusedTemplate;
import nrw.bildungspartner.document.template.TemplateActivation;
import nrw.bildungspartner.document.template.TemplateName;
import nrw.bildungspartner.document.template.TemplateVersion;
import nrw.bildungspartner.document.template.TemplateVersions;
import nrw.bildungspartner.document.template.UploadTemplate;
import nrw.bildungspartner.document.writing.AgreementPaper;
import nrw.bildungspartner.document.writing.ShippedTemplates;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.AdministrationLink;
import nrw.bildungspartner.shell.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator cares for the office's Word files: which is used, bring in another, take a plan back. */
@Controller
@RequestMapping(TemplatePages.HERE)
class TemplatePages {

    static final String HERE = "/verwaltung/vorlagen";
    private static final int NOTE = 1_000;

    private final Initiatives initiatives;
    private final TemplateVersions versions;
    private final UploadTemplate upload;
    private final CancelActivation cancel;
    private final TemplateWords words;

    TemplatePages(
            Initiatives initiatives,
            TemplateVersions versions,
            UploadTemplate upload,
            CancelActivation cancel,
            TemplateWords words) {
        this.initiatives = initiatives;
        this.versions = versions;
        this.upload = upload;
        this.cancel = cancel;
        this.words = words;
    }

    @Bean
    static AdministrationLink templatesLink() {
        return new AdministrationLink(HERE, "template.title", 30);
    }

    /** A line of the list. */
    record Row(TemplateName name, String initiative, TemplateVersion current, List<TemplateActivation> planned) {}

    @GetMapping
    String list(Locale locale, Model model) {
        List<Row> rows = new ArrayList<>();
        for (Initiative initiative : initiatives.all()) {
            for (String language : ShippedTemplates.LANGUAGES) {
                TemplateName.known(initiative.key(), language)
                        .ifPresent(name -> rows.add(new Row(
                                name, initiative.name().in(locale), versions.inForce(name), versions.planned(name))));
            }
        }
        model.addAttribute("rows", rows);
        model.addAttribute("words", words);
        return "agreement/templates/list";
    }

    @GetMapping("/anleitung")
    String guide(Locale locale, Model model) {
        Map<String, Boolean> places = new TreeMap<>();
        Places.known().forEach(path -> places.put(path, Places.isNeeded(path)));
        model.addAttribute("places", places);
        model.addAttribute("words", words);
        return "agreement/templates/guide";
    }

    @GetMapping("/{initiative}/{language:de|en}")
    String show(@PathVariable String initiative, @PathVariable String language, Locale locale, Model model) {
        return show(known(initiative, language), locale, model);
    }

    @PostMapping("/{initiative}/{language:de|en}")
    String upload(
            @PathVariable String initiative,
            @PathVariable String language,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String note,
            Principal who,
            Locale locale,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        TemplateName name = known(initiative, language);
        model.addAttribute("note", note);
        String wrong =
                note.isBlank() ? "template.note.missing" : note.strip().length() > NOTE ? "template.note.long" : "";
        boolean chosen = file != null
                && file.getOriginalFilename() != null
                && !file.getOriginalFilename().isEmpty();
        if (file != null && chosen && wrong.isEmpty()) {
            try {
                TemplateVersion version = upload.upload(
                        name,
                        title(name),
                        String.valueOf(file.getOriginalFilename()),
                        file.getBytes(),
                        note.strip(),
                        who.getName());
                next.addFlashAttribute("done", "template.uploaded");
                return "redirect:" + path(name) + "/" + version.id();
            } catch (RefusedTemplate refused) {
                model.addAttribute("refusedName", file.getOriginalFilename());
                model.addAttribute("refusal", words.lines(refused.findings(), locale));
            }
        }
        model.addAttribute("noteWrong", wrong.isEmpty() ? null : wrong);
        model.addAttribute("fileWrong", chosen ? null : "template.file.missing");
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(name, locale, model);
    }

    @PostMapping("/planung/{id}/zuruecknehmen")
    String cancel(@PathVariable long id, Principal who, RedirectAttributes next) {
        TemplateName name = cancel.cancel(id, who.getName());
        next.addFlashAttribute("done", "template.cancelled");
        return "redirect:" + path(name);
    }

    private String show(TemplateName name, Locale locale, Model model) {
        List<TemplateVersion> all = versions.of(name);
        model.addAttribute("name", name);
        model.addAttribute("path", path(name));
        model.addAttribute("initiative", initiative(name).name().in(locale));
        model.addAttribute("versions", all);
        model.addAttribute(
                "byId", all.stream().collect(Collectors.toMap(TemplateVersion::id, version -> version, (a, b) -> a)));
        model.addAttribute("current", versions.inForce(name));
        model.addAttribute("planned", versions.planned(name));
        model.addAttribute("history", versions.history(name));
        Map<UUID, Long> use = versions.use(all);
        model.addAttribute("use", use);
        model.addAttribute("words", words);
        return "agreement/templates/template";
    }

    private TemplateName known(String initiative, String language) {
        return TemplateName.known(initiative, language)
                .filter(name -> initiatives.byKey(name.initiative()).isPresent())
                .orElseThrow(() -> new NotFound("template.not-found"));
    }

    private Initiative initiative(TemplateName name) {
        return initiatives.byKey(name.initiative()).orElseThrow(() -> new NotFound("template.not-found"));
    }

    private AgreementPaper.Initiative title(TemplateName name) {
        return new AgreementPaper.Initiative(
                name.initiative(), initiative(name).name().in(name.locale()));
    }

    static String path(TemplateName name) {
        return HERE + "/" + name.initiative() + "/" + name.language();
    }
}
