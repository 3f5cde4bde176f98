package nrw.bildungspartner.agreement.drafting.web;

import java.util.function.BiFunction;
import nrw.bildungspartner.agreement.drafting.BeginDraft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From an agreement back to a draft: to change it, or to make another one like it. */
@Controller
class AgainPages {

    private final BeginDraft beginDraft;

    AgainPages(BeginDraft beginDraft) {
        this.beginDraft = beginDraft;
    }

    /** @param stand the secret of the agreement's private link */
    @PostMapping("/entwurf/neue-fassung")
    String nextVersion(@RequestParam String stand, @RequestParam(defaultValue = "") String name) {
        return begun(beginDraft::nextVersion, stand, name);
    }

    /** @param stand the secret of the agreement's private link */
    @PostMapping("/entwurf/wie-beim-letzten-mal")
    String likeLastTime(@RequestParam String stand, @RequestParam(defaultValue = "") String name) {
        return begun(beginDraft::likeLastTime, stand, name);
    }

    private static String begun(BiFunction<String, String, String> way, String stand, String name) {
        return "redirect:" + StepPages.path(way.apply(stand, name));
    }
}
