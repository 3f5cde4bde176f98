package nrw.bildungspartner.staff.web;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.staff.AccountRefused;
import nrw.bildungspartner.staff.ChangeOwnPassword;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffAccount;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.staff.deputy.StandIn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may see and change of the own account. */
@Controller
class OwnAccountPage {

    private final StaffDirectory directory;
    private final ChangeOwnPassword changeOwnPassword;
    private final StaffSessions sessions;
    private final StandIn standIn;

    OwnAccountPage(
            StaffDirectory directory, ChangeOwnPassword changeOwnPassword, StaffSessions sessions, StandIn standIn) {
        this.directory = directory;
        this.changeOwnPassword = changeOwnPassword;
        this.sessions = sessions;
        this.standIn = standIn;
    }

    @GetMapping("/konto")
    String show(CurrentStaff me, Model model) {
        model.addAttribute(
                "account", directory.find(me.id()).orElseThrow(() -> new NotFound("shell.problem.not-found.detail")));
        model.addAttribute("standIns", standIn.ahead(me));
        model.addAttribute(
                "names", directory.all().stream().collect(toMap(StaffAccount::username, StaffAccount::displayName)));
        model.addAttribute(
                "colleagues",
                directory.all().stream()
                        .filter(other -> other.active() && other.atWork().isStaff())
                        .filter(other -> !other.id().equals(me.id()))
                        .toList());
        return "staff/account";
    }

    @PostMapping("/konto/vertretung")
    String nameDeputy(
            CurrentStaff me,
            @RequestParam String deputy,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            RedirectAttributes next) {
        try {
            standIn.name(me, deputy, from, until);
            next.addFlashAttribute("done", "staff.deputy.named");
        } catch (AccountRefused refused) {
            next.addFlashAttribute("refused", refused.reason().messageKey());
        }
        return "redirect:/konto";
    }

    @PostMapping("/konto/vertretung/{id}/aufheben")
    String revokeDeputy(CurrentStaff me, @PathVariable UUID id, RedirectAttributes next) {
        standIn.revoke(me, id);
        next.addFlashAttribute("done", "staff.deputy.revoked");
        return "redirect:/konto";
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
