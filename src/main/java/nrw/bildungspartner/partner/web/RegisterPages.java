package nrw.bildungspartner.partner.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nrw.bildungspartner.partner.register.FetchSchoolRegister;
import nrw.bildungspartner.partner.register.Refusal;
import nrw.bildungspartner.partner.register.RefusedFile;
import nrw.bildungspartner.partner.register.RegisterChange.Kind;
import nrw.bildungspartner.partner.register.RegisterImport;
import nrw.bildungspartner.partner.register.RegisterImport.Source;
import nrw.bildungspartner.partner.register.RegisterImports;
import nrw.bildungspartner.partner.register.SyncSchoolRegister;
import nrw.bildungspartner.shell.AdministrationLink;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.shell.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's page of the school register: how current it is, ways to renew it, and what each run did. */
@Controller
@RequestMapping("/verwaltung/schulregister")
class RegisterPages {

    private static final String HERE = "/verwaltung/schulregister/";

    private final RegisterImports imports;
    private final SyncSchoolRegister sync;
    private final FetchSchoolRegister fetch;

    RegisterPages(RegisterImports imports, SyncSchoolRegister sync, FetchSchoolRegister fetch) {
        this.imports = imports;
        this.sync = sync;
        this.fetch = fetch;
    }

    @Bean
    static AdministrationLink registerLink() {
        return new AdministrationLink("/verwaltung/schulregister", "partner.register.title", 20);
    }

    @GetMapping
    String overview(Paging paging, Model model) {
        model.addAttribute("schools", imports.choosableSchools());
        model.addAttribute("latest", imports.latestDone().orElse(null));
        model.addAttribute("running", imports.running().orElse(null));
        model.addAttribute("history", imports.history(paging));
        model.addAttribute("host", String.valueOf(fetch.address().getHost()));
        return "partner/register";
    }

    @PostMapping
    String upload(@RequestParam("file") @Nullable MultipartFile file, Principal who) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Invalid("file", "partner.register.no-file");
        }
        try {
            String name = String.valueOf(file.getOriginalFilename());
            return "redirect:" + HERE + sync.start(Source.UPLOAD, name, who.getName(), file.getInputStream());
        } catch (RefusedFile refused) {
            throw new TooLarge(refused.refusal().messageKey(), refused.detail());
        }
    }

    @PostMapping("/abruf")
    String fetch(Principal who) {
        return "redirect:" + HERE + fetch.fetch(who.getName());
    }

    @PostMapping("/{run}/noch-einmal")
    String again(@PathVariable UUID run, Principal who) {
        sync.runAgain(run, who.getName());
        return "redirect:" + HERE + run;
    }

    @GetMapping("/{run}")
    String report(
            @PathVariable UUID run,
            @RequestParam(name = "art", required = false) @Nullable Kind kind,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Paging paging,
            Model model) {
        RegisterImport found = imports.byId(run).orElseThrow(() -> new NotFound("partner.register.no-import"));
        Map<Kind, Long> totals = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values())
                .forEach(each -> totals.put(
                        each, imports.changes(run, each, new Paging(0, 1)).total()));
        Kind shown = kind != null
                ? kind
                : Arrays.stream(Kind.values())
                        .filter(each -> totals.getOrDefault(each, 0L) > 0)
                        .findFirst()
                        .orElse(Kind.ADDED);
        model.addAttribute("run", found);
        model.addAttribute("totals", totals);
        model.addAttribute("shown", shown);
        model.addAttribute("changes", imports.changes(run, shown, new Paging(paging.page(), 50)));
        model.addAttribute("mayConfirm", found.reason() == Refusal.TOO_MANY_CLOSINGS);
        model.addAttribute("part", part);
        return part ? "partner/register-run :: run" : "partner/register-run";
    }
}
