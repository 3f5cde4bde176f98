package nrw.bildungspartner.inbox.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.PaperContent;
import nrw.bildungspartner.inbox.CaseFile;
import nrw.bildungspartner.inbox.CaseFiles;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.inbox.WriteContent;
import nrw.bildungspartner.intake.proposing.ReadFields;
import nrw.bildungspartner.intake.recognising.Place;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.review.ReturnedWords;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.shell.Paging;
import nrw.bildungspartner.shell.Violation;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands on a blank that came back, typed in beside its pages. */
@Controller
@RequestMapping("/aufgaben/{id}/angaben")
class ContentPages {

    private static final Paging FIRST_FIVE = new Paging(0, 5);

    private final TaskInbox inbox;
    private final TaskView view;
    private final CaseFiles caseFiles;
    private final WriteContent writeContent;
    private final ReturnedWords returnedWords;
    private final ReadFields readFields;
    private final PaperContent places;
    private final Initiatives initiatives;
    private final SchoolRegister register;
    private final FindingWords names;
    private final ObjectMapper json;

    ContentPages(
            TaskInbox inbox,
            TaskView view,
            CaseFiles caseFiles,
            WriteContent writeContent,
            ReturnedWords returnedWords,
            ReadFields readFields,
            PaperContent places,
            Initiatives initiatives,
            SchoolRegister register,
            FindingWords names,
            ObjectMapper json) {
        this.inbox = inbox;
        this.view = view;
        this.caseFiles = caseFiles;
        this.writeContent = writeContent;
        this.returnedWords = returnedWords;
        this.readFields = readFields;
        this.places = places;
        this.initiatives = initiatives;
        this.register = register;
        this.names = names;
        this.json = json;
    }

    /** What is known already, else what could be read in a Word file that came back, else on the pages that did. */
    @GetMapping
    String show(@PathVariable String id, CurrentStaff me, Locale language, Model model) {
        CaseFile file = file(id, me);
        Agreement agreement = file.agreement();
        var read =
                agreement.content().isPresent() ? agreement.content() : returnedWords.filledIn(agreement.reference());
        model.addAttribute("prefilled", agreement.content().isEmpty() && read.isPresent());
        Map<String, Place> sources = new LinkedHashMap<>();
        ContentForm form = read.map(content -> ContentForm.of(content, json)).orElseGet(() -> {
            var onPages = readFields.inCase(agreement.reference(), agreement.initiative(), agreement.language());
            sources.putAll(onPages.sources());
            return sources.isEmpty() ? new ContentForm(Map.of()) : ContentForm.of(onPages.content(), json);
        });
        model.addAttribute("sources", sources);
        return page(id, file, form, List.of(), "", language, model);
    }

    @PostMapping
    String take(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "do", defaultValue = "") String pressed,
            @RequestParam(defaultValue = "") String q,
            CurrentStaff me,
            Locale language,
            Model model,
            RedirectAttributes notes,
            HttpServletResponse response) {
        CaseFile file = file(id, me);
        ContentForm form = ContentForm.typed(sent);
        if (pressed.startsWith("school:")) {
            return page(id, file, form.with(pressed.substring("school:".length())), List.of(), "", language, model);
        }
        if (!pressed.equals("save")) {
            return page(id, file, form, List.of(), q.strip(), language, model);
        }
        try {
            writeContent.enter(id, form.content(places, file.agreement()), me);
            notes.addFlashAttribute("contentWritten", "inbox.content.entered");
            return "redirect:/aufgaben/" + id + "#angaben";
        } catch (Invalid invalid) {
            response.setStatus(422);
            return page(id, file, form, invalid.violations(), "", language, model);
        }
    }

    /** The content follows what the partners wrote into the Word file, in the fields that were chosen. */
    @PostMapping("/uebernehmen")
    String takeOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> field,
            CurrentStaff me,
            RedirectAttributes notes) {
        try {
            writeContent.takeOver(id, field, me);
            notes.addFlashAttribute("contentWritten", "inbox.content.taken-over");
        } catch (Invalid invalid) {
            notes.addFlashAttribute("takeOverProblems", invalid.violations());
        }
        return "redirect:/aufgaben/" + id + "#vergleich";
    }

    private CaseFile file(String id, CurrentStaff me) {
        String reference =
                inbox.open(id, view.of(me)).reference().orElseThrow(() -> new NotFound("workflow.task.not-found"));
        CaseFile file = caseFiles.open(reference, me);
        if (!WriteContent.mayBeEntered(file.agreement())) {
            throw new Conflict("inbox.content.of-partners");
        }
        return file;
    }

    private String page(
            String id,
            CaseFile file,
            ContentForm form,
            List<Violation> violations,
            String q,
            Locale language,
            Model model) {
        model.addAttribute("taskId", id);
        model.addAttribute("file", file);
        model.addAttribute("form", form);
        model.addAttribute(
                "initiative", initiatives.byKey(file.agreement().initiative()).orElseThrow());
        model.addAttribute("thirdKinds", initiatives.thirdPartnerKinds());
        model.addAttribute("q", q);
        model.addAttribute("results", q.isEmpty() ? null : register.search(q, FIRST_FIVE));
        model.addAttribute(
                "schoolNames",
                IntStream.range(0, ContentCheck.MOST_SCHOOLS)
                        .mapToObj(i -> form.at("schools[" + i + "].number").strip())
                        .distinct()
                        .flatMap(number -> register.byNumber(number).stream())
                        .collect(Collectors.toMap(School::number, school -> school.name() + ", " + school.town())));
        Map<String, Violation> errors = new LinkedHashMap<>();
        violations.forEach(violation -> errors.putIfAbsent(onPage(violation.field()), violation));
        model.addAttribute("errors", errors);
        model.addAttribute("names", names);
        return "inbox/content";
    }

    /** The goals are one field here, and who takes part is asked for even where nothing was typed. */
    private static String onPage(String field) {
        return field.startsWith("goals")
                ? "goals"
                : switch (field) {
                    case "schools" -> "schools[0].number";
                    case "activities" -> "activities[0].text";
                    case "thirdPartner" -> "thirdPartner.kind";
                    default -> field.replaceFirst("(activities\\[\\d+])\\.kit", "$1.text");
                };
    }
}
