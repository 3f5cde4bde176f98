package nrw.bildungspartner.staff.web;

import nrw.bildungspartner.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the people of the office say who they are; the form itself is read by the door. */
@Controller
class SignInPage {

    private static final int LONGEST_WAIT = 60;

    private final SignedIn signedIn;

    SignInPage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @GetMapping("/anmelden")
    String show(
            @RequestParam(name = "fehler", required = false) @Nullable String failed,
            @RequestParam(name = "abgemeldet", required = false) @Nullable String left,
            @RequestParam(name = "warten", defaultValue = "0") int minutes,
            Model model) {
        if (signedIn.staff().isPresent()) {
            return "redirect:/konto";
        }
        model.addAttribute("failed", failed != null);
        model.addAttribute("left", left != null);
        model.addAttribute("minutes", Math.max(0, Math.min(minutes, LONGEST_WAIT)));
        return "staff/sign-in";
    }
}
