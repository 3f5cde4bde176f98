package nrw.bildungspartner.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.staff.AccountRefused;
import nrw.bildungspartner.staff.ChangeOwnPassword;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may see and change of the own account. */
@Controller
class OwnAccountPage {

    private final StaffDirectory directory;
    private final ChangeOwnPassword changeOwnPassword;
    private final StaffSessions sessions;

    OwnAccountPage(StaffDirectory directory, ChangeOwnPassword changeOwnPassword, StaffSessions sessions) {
        this.directory = directory;
        this.changeOwnPassword = changeOwnPassword;
        this.sessions = sessions;
    }

    @GetMapping("/konto")
    String show(CurrentStaff me, Model model) {
        model.addAttribute(
                "account", directory.find(me.id()).orElseThrow(() -> new NotFound("shell.problem.not-found.detail")));
        return "staff/account";
    }

    @GetMapping("/konto/passwort")
    String askForPassword() {
        return "staff/password";
    }

    @PostMapping("/konto/passwort")
    String changePassword(
            CurrentStaff me,
            @RequestParam String present,
            @RequestParam String chosen,
            @RequestParam String again,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (!chosen.equals(again)) {
                return again(model, "again", "staff.password.differ");
            }
            sessions.renew(changeOwnPassword.change(me, present, chosen), request, response);
        } catch (AccountRefused refused) {
            var field = refused.reason() == AccountRefused.Reason.PASSWORD_WRONG ? "present" : "chosen";
            return again(model, field, refused.reason().messageKey());
        }
        next.addFlashAttribute("done", "staff.password.done");
        return "redirect:/konto";
    }

    private static String again(Model model, String field, String message) {
        model.addAttribute("field", field);
        model.addAttribute("problem", message);
        return "staff/password";
    }
}
