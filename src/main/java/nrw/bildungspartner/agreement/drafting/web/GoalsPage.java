package nrw.bildungspartner.agreement.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.agreement.drafting.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What both want to reach together. */
@Controller
@RequestMapping("/entwurf/{token}/ziele")
class GoalsPage {

    private static final int SUGGESTIONS = 5;

    private final StepPages pages;
    private final Wordings words;

    GoalsPage(StepPages pages, Wordings words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String luecken,
            Model model,
            Locale locale) {
        suggestions(model, locale);
        return pages.show(
                Step.GOALS,
                token,
                luecken != null,
                draft -> GoalsForm.of(new Answer.Goals(draft.content().goals())),
                model,
                locale);
    }

    @PostMapping
    String take(
            @PathVariable String token,
            @ModelAttribute("form") GoalsForm form,
            @RequestParam(defaultValue = "") String basedOn,
            @RequestParam(name = "do", required = false) @Nullable String pressed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        List<String> suggestions = suggestions(model, locale);
        Action action = Action.of(pressed);
        return switch (action.name()) {
            case "remove" ->
                pages.take(Step.GOALS, token, form.without(action.index()), basedOn, "ziele", model, response, locale);
            case "up", "down" ->
                pages.take(
                        Step.GOALS,
                        token,
                        form.swap(action.index(), action.index() + (action.is("up") ? -1 : 1)),
                        basedOn,
                        "ziele#goals-" + Math.max(action.index() + (action.is("up") ? -1 : 1), 0),
                        model,
                        response,
                        locale);
            case "suggest" ->
                pages.take(
                        Step.GOALS,
                        token,
                        action.index() >= 0 && action.index() < suggestions.size()
                                ? form.with(suggestions.get(action.index()))
                                : form,
                        basedOn,
                        "ziele",
                        model,
                        response,
                        locale);
            case "add" -> pages.take(Step.GOALS, token, form, basedOn, "ziele#goals", model, response, locale);
            default -> pages.take(Step.GOALS, token, form, basedOn, null, model, response, locale);
        };
    }

    private List<String> suggestions(Model model, Locale locale) {
        List<String> all = IntStream.rangeClosed(1, SUGGESTIONS)
                .mapToObj(number -> words.text("drafting.goals.suggestion." + number, locale))
                .toList();
        model.addAttribute("suggestions", all);
        model.addAttribute("most", ContentCheck.MOST_GOALS);
        return all;
    }
}
