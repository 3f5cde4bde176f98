package nrw.bildungspartner.workflow.rules.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.AdministrationLink;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Download;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Violation;
import nrw.bildungspartner.workflow.rules.ChangeRules;
import nrw.bildungspartner.workflow.rules.RuleBook;
import nrw.bildungspartner.workflow.rules.RuleColumns;
import nrw.bildungspartner.workflow.rules.RuleTable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The decision tables: everybody of the office reads them, administrators change them. */
@Controller
class RulePages {

    private static final String HERE = "/verwaltung/regeln";
    private static final String EDIT = "workflow/rules-edit";

    private final RuleBook book;
    private final RuleColumns columns;
    private final ChangeRules changeRules;
    private final Initiatives initiatives;
    private final MessageSource messages;

    RulePages(
            RuleBook book,
            RuleColumns columns,
            ChangeRules changeRules,
            Initiatives initiatives,
            MessageSource messages) {
        this.book = book;
        this.columns = columns;
        this.changeRules = changeRules;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    @Bean
    static AdministrationLink rulesLink() {
        return new AdministrationLink(HERE, "workflow.rules", 40);
    }

    @GetMapping({"/regeln", HERE})
    String show(Model model, Locale language) {
        model.addAttribute(
                "tables",
                Arrays.stream(RuleTable.values())
                        .map(table -> Shown.of(book.inForce(table), columns, book.history(table)))
                        .toList());
        model.addAttribute("words", words(language));
        return "workflow/rules";
    }

    @GetMapping({"/regeln/{key}/{number}", HERE + "/{key}/{number}"})
    String version(@PathVariable String key, @PathVariable int number, Model model, Locale language) {
        RuleTable table = table(key);
        RuleBook.InForce now = book.inForce(table);
        model.addAttribute("now", now);
        model.addAttribute(
                "shown",
                Shown.of(
                        new RuleBook.InForce(table, number, book.rules(table, number), null, false),
                        columns,
                        List.of()));
        model.addAttribute("words", words(language));
        return "workflow/rules-version";
    }

    @GetMapping({"/regeln/{key}.dmn", HERE + "/{key}.dmn"})
    ResponseEntity<byte[]> file(@PathVariable String key) {
        RuleTable table = table(key);
        return Download.of(
                key + ".dmn",
                "application/xml",
                book.file(table, book.inForce(table).number()));
    }

    @PostMapping(HERE + "/{key}/{number}")
    String restore(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam int basedOn,
            Principal who,
            RedirectAttributes next) {
        changeRules.restore(table(key), basedOn, number, who.getName());
        return activated(next);
    }

    @GetMapping(HERE + "/{key}/aendern")
    String edit(@PathVariable String key, Model model, Locale language) {
        RuleTable table = table(key);
        return form(table, RuleForm.of(book.inForce(table)), List.of(), model, language);
    }

    @PostMapping(HERE + "/{key}/aendern")
    String take(
            @PathVariable String key,
            @ModelAttribute("form") RuleForm form,
            @RequestParam(name = "do", defaultValue = "") String pressed,
            Principal who,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale language) {
        RuleTable table = table(key);
        String[] button = pressed.split(":", 2);
        int index = button.length == 2 && button[1].matches("\\d{1,3}") ? Integer.parseInt(button[1]) : -1;
        try {
            switch (button[0]) {
                case "add" -> {
                    return form(table, form.withAnother(), List.of(), model, language);
                }
                case "remove" -> {
                    return form(table, form.without(index), List.of(), model, language);
                }
                case "up" -> {
                    return form(table, form.swap(index, index - 1), List.of(), model, language);
                }
                case "down" -> {
                    return form(table, form.swap(index, index + 1), List.of(), model, language);
                }
                case "activate" -> {
                    changeRules.activate(table, form.basedOn(), form.asRules(), who.getName());
                    return activated(next);
                }
                default -> {
                    model.addAttribute("answer", changeRules.probe(table, form.asRules(), form.facts()));
                    model.addAttribute(
                            "answerNow",
                            changeRules.probe(table, book.inForce(table).rules(), form.facts()));
                    return form(table, form, List.of(), model, language);
                }
            }
        } catch (Invalid invalid) {
            response.setStatus(422);
            return form(table, form, invalid.violations(), model, language);
        } catch (Conflict overtaken) {
            response.setStatus(409);
            RuleForm again =
                    new RuleForm(book.inForce(table).number(), new java.util.ArrayList<>(form.rules()), List.of());
            model.addAttribute("overtaken", true);
            return form(table, again, List.of(Violation.of("", "workflow.rules.meanwhile")), model, language);
        }
    }

    private static String activated(RedirectAttributes next) {
        next.addFlashAttribute("done", "workflow.rules.done.activated");
        return "redirect:" + HERE;
    }

    private String form(RuleTable table, RuleForm form, List<Violation> problems, Model model, Locale language) {
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        model.addAttribute("conditions", columns.conditions(table));
        model.addAttribute("results", columns.results(table));
        model.addAttribute("problems", problems);
        model.addAttribute("words", words(language));
        return EDIT;
    }

    private RuleWords words(Locale language) {
        return new RuleWords(initiatives, messages, language);
    }

    private static RuleTable table(String key) {
        return RuleTable.byKey(key).orElseThrow(() -> new NotFound("workflow.rules.no-table"));
    }
}
