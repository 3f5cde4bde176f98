package nrw.bildungspartner.agreement.drafting.web;

import java.util.Locale;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.ContentCheck;
import nrw.bildungspartner.agreement.ContentLines;
import nrw.bildungspartner.agreement.PublicAddress;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Drafts;
import nrw.bildungspartner.agreement.drafting.Preview;
import nrw.bildungspartner.agreement.drafting.Seat;
import nrw.bildungspartner.agreement.drafting.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of a draft shows beside its form: how far it is, who writes along, what they say, how it will look. */
@Component
class Frame {

    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

    private final Drafts drafts;
    private final ContentCheck check;
    private final ContentLines lines;
    private final Progress progress;
    private final Company company;
    private final Talks talks;
    private final Hints hints;
    private final Preview preview;
    private final PublicAddress address;

    Frame(
            Drafts drafts,
            ContentCheck check,
            ContentLines lines,
            Progress progress,
            Company company,
            Talks talks,
            Hints hints,
            Preview preview,
            PublicAddress address) {
        this.drafts = drafts;
        this.check = check;
        this.lines = lines;
        this.progress = progress;
        this.company = company;
        this.talks = talks;
        this.hints = hints;
        this.preview = preview;
        this.address = address;
    }

    /**
     * The picture beside the form.
     *
     * @param version of what is shown, be it saved or only typed
     */
    record Picture(int page, int pages, String version) {}

    /** @param step which is being answered, null for a page about all of them */
    void of(String token, Draft draft, @Nullable Step step, Model model, Locale locale) {
        AgreementContent content = draft.content();
        Seat seat = new Seat(draft, drafts.seat(token).me());
        Company.View who = company.of(seat, locale);
        Talks.View said = talks.of(draft, who, locale);
        model.addAttribute("draft", draft);
        model.addAttribute("path", StepPages.path(token));
        model.addAttribute("link", address.of(StepPages.path(token)));
        model.addAttribute("total", Step.values().length + 1);
        model.addAttribute("initiativeName", lines.initiativeName(content.initiative(), locale));
        model.addAttribute("progress", progress.of(draft, check.violations(content), said, step, locale));
        model.addAttribute("company", who);
        model.addAttribute("talks", said);
        model.addAttribute("hints", hints.of(draft, step, locale));
        model.addAttribute("picture", picture(content, step));
    }

    /** A form that can be filled in matters more than its picture. */
    @Nullable
    Picture picture(AgreementContent content, @Nullable Step step) {
        try {
            Preview.Sheets sheets = preview.of(content);
            int page = step == null ? 1 : Preview.page(step, content, sheets);
            return new Picture(page, sheets.pages(), Preview.key(content));
        } catch (RuntimeException unprintable) {
            LOG.warn("A draft cannot be printed", unprintable);
            return null;
        }
    }
}
