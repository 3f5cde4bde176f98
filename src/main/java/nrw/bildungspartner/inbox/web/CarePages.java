package nrw.bildungspartner.inbox.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.correspondence.Letters;
import nrw.bildungspartner.inbox.FinishCare;
import nrw.bildungspartner.inbox.TaskView;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffDirectory;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import nrw.bildungspartner.workflow.tasks.TaskInbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Something to see to: a question, a letter that came back, a mailbox that keeps silent. */
@Controller
@RequestMapping("/aufgaben/{id}")
class CarePages {

    private final TaskInbox inbox;
    private final TaskView view;
    private final FinishCare finishCare;
    private final Agreements agreements;
    private final MailLedger mails;
    private final Letters letters;
    private final Initiatives initiatives;
    private final StaffDirectory staff;
    private final Clock clock;

    CarePages(
            TaskInbox inbox,
            TaskView view,
            FinishCare finishCare,
            Agreements agreements,
            MailLedger mails,
            Letters letters,
            Initiatives initiatives,
            StaffDirectory staff,
            Clock clock) {
        this.inbox = inbox;
        this.view = view;
        this.finishCare = finishCare;
        this.agreements = agreements;
        this.mails = mails;
        this.letters = letters;
        this.initiatives = initiatives;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/pflege")
    String show(@PathVariable String id, CurrentStaff me, Locale language, Model model) {
        TaskAsker asker = view.of(me);
        OpenTask task = inbox.open(id, asker);
        if (!task.kind().equals(TaskInbox.CARE)) {
            throw new NotFound("workflow.task.not-found");
        }
        Optional<UUID> about = task.about().flatMap(CarePages::uuid);
        model.addAttribute("task", task);
        model.addAttribute("asker", asker);
        model.addAttribute(
                "agreement", task.reference().flatMap(agreements::find).orElse(null));
        model.addAttribute("mail", about.flatMap(mails::find).orElse(null));
        model.addAttribute("letter", about.flatMap(letters::find).orElse(null));
        model.addAttribute("names", new Names(initiatives.all(), staff, language));
        model.addAttribute("now", clock.instant());
        return "inbox/care";
    }

    @PostMapping("/erledigt")
    String finish(@PathVariable String id, CurrentStaff me) {
        finishCare.finish(id, me);
        return "redirect:/aufgaben";
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
