package nrw.bildungspartner.partner.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.stream.Stream;
import nrw.bildungspartner.partner.CataloguePart;
import nrw.bildungspartner.partner.ChangeCatalogue;
import nrw.bildungspartner.partner.ChangeCatalogue.Where;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.Wording;
import nrw.bildungspartner.shell.AdministrationLink;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages of the building kits and of the kinds that may join. */
@Controller
@RequestMapping("/verwaltung/baukaesten")
class KitPages {

    private static final String ONE = "partner/kit";

    private final Initiatives initiatives;
    private final ChangeCatalogue catalogue;

    KitPages(Initiatives initiatives, ChangeCatalogue catalogue) {
        this.initiatives = initiatives;
        this.catalogue = catalogue;
    }

    @Bean
    static AdministrationLink kitsLink() {
        return new AdministrationLink("/verwaltung/baukaesten", "partner.kits", 30);
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("initiatives", initiatives.all());
        return "partner/kits";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, Model model) {
        return page(key, null, null, model);
    }

    @PostMapping("/{key}")
    String change(
            @PathVariable String key,
            @ModelAttribute("typed") Typed typed,
            Principal who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            String entry = carryOut(typed, typed.where(key, who.getName()));
            next.addFlashAttribute("done", "partner.catalogue.done." + typed.action());
            return "redirect:/verwaltung/baukaesten/" + key + "#" + typed.part().word() + "-" + entry;
        } catch (Conflict | ConcurrencyFailureException overtaken) {
            response.setStatus(409);
            return page(key, typed, Violation.of("", "partner.catalogue.meanwhile"), model);
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(key, typed, invalid.violations().get(0), model);
        }
    }

    private String carryOut(Typed typed, Where where) {
        switch (typed.action()) {
            case "add" -> {
                return catalogue.add(where, typed.name());
            }
            case "rename" -> catalogue.rename(where, typed.entry(), typed.name());
            case "up", "down" ->
                catalogue.move(where, typed.entry(), typed.action().equals("up"));
            case "retire", "bring-back" ->
                catalogue.retire(where, typed.entry(), typed.action().equals("retire"));
            default -> throw new NotFound("partner.catalogue.no-entry");
        }
        return typed.entry();
    }

    /** @param problem what is wrong with what was typed; then the page keeps it */
    private String page(String key, @Nullable Typed typed, @Nullable Violation problem, Model model) {
        Initiative initiative =
                initiatives.byKey(key).orElseThrow(() -> new NotFound("partner.catalogue.no-initiative"));
        model.addAttribute("initiative", initiative);
        model.addAttribute(
                "parts",
                Stream.of(CataloguePart.values())
                        .map(part -> Map.of("part", part, "entries", initiative.entries(part)))
                        .toList());
        model.addAttribute("typed", problem == null ? null : typed);
        model.addAttribute("problem", problem);
        model.addAttribute("history", catalogue.history(key));
        return ONE;
    }

    /** One line of a list as it was sent, and the button that was pressed. */
    record Typed(CataloguePart part, String entry, String de, String en, Long revision, String action) {

        Typed(
                @Nullable CataloguePart part,
                @Nullable String entry,
                @Nullable String de,
                @Nullable String en,
                @Nullable Long revision,
                @Nullable String action) {
            this.part = part == null ? CataloguePart.KIT : part;
            this.entry = line(entry);
            this.de = line(de);
            this.en = line(en);
            this.revision = revision == null ? Long.valueOf(-1) : revision;
            this.action = line(action);
        }

        Where where(String initiative, String who) {
            return new Where(initiative, part, revision, who);
        }

        Wording name() {
            return new Wording(de, en);
        }

        /** Whether this is about that line of that list. */
        public boolean isAbout(CataloguePart list, String key) {
            return part == list && (action.equals("add") ? key.isEmpty() : entry.equals(key));
        }

        /** A name is one line, and nothing in it is invisible. */
        private static String line(@Nullable String text) {
            return text == null
                    ? ""
                    : text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
        }
    }
}
