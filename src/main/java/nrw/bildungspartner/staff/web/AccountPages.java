package nrw.bildungspartner.staff.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.staff.AccountRefused;
import nrw.bildungspartner.staff.ChangeAccount;
import nrw.bildungspartner.staff.CreateAccount;
import nrw.bildungspartner.staff.DeactivateAccount;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.ResetPassword;
import nrw.bildungspartner.staff.Role;
import nrw.bildungspartner.staff.StaffAccount;
import nrw.bildungspartner.staff.StaffAudit;
import nrw.bildungspartner.staff.StaffDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator cares for the accounts. */
@Controller
@RequestMapping("/verwaltung/konten")
class AccountPages {

    private static final String LIST = "staff/accounts";
    private static final String NEW = "staff/new-account";
    private static final String ONE = "staff/edit-account";

    private final StaffDirectory directory;
    private final StaffAudit audit;
    private final CreateAccount createAccount;
    private final ChangeAccount changeAccount;
    private final DeactivateAccount deactivateAccount;
    private final ResetPassword resetPassword;

    AccountPages(
            StaffDirectory directory,
            StaffAudit audit,
            CreateAccount createAccount,
            ChangeAccount changeAccount,
            DeactivateAccount deactivateAccount,
            ResetPassword resetPassword) {
        this.directory = directory;
        this.audit = audit;
        this.createAccount = createAccount;
        this.changeAccount = changeAccount;
        this.deactivateAccount = deactivateAccount;
        this.resetPassword = resetPassword;
    }

    @ModelAttribute("allRoles")
    Role[] allRoles() {
        return Role.values();
    }

    @ModelAttribute("allDesks")
    Desk[] allDesks() {
        return Desk.values();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", directory.all());
        return LIST;
    }

    @GetMapping("/neu")
    String blank(@ModelAttribute("form") AccountForm form) {
        return NEW;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult result, RedirectAttributes next) {
        if (result.hasErrors()) {
            return NEW;
        }
        try {
            var created = createAccount.create(form.details());
            next.addFlashAttribute("password", created.password());
            next.addFlashAttribute("done", "staff.accounts.created");
            return "redirect:/verwaltung/konten/" + created.account().id();
        } catch (AccountRefused refused) {
            result.rejectValue("username", refused.reason().messageKey());
            return NEW;
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var account = account(id);
        model.addAttribute("form", AccountForm.of(account));
        return show(account, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult result,
            Model model,
            RedirectAttributes next) {
        var account = account(id);
        if (result.hasErrors()) {
            return show(account, model);
        }
        try {
            changeAccount.change(id, form.getVersion(), form.details());
        } catch (AccountRefused refused) {
            result.reject(refused.reason().messageKey());
            return show(account, model);
        }
        next.addFlashAttribute("done", "staff.accounts.changed");
        return "redirect:/verwaltung/konten";
    }

    @PostMapping("/{id}/passwort")
    String reset(@PathVariable UUID id, @RequestParam long version, RedirectAttributes next) {
        return back(id, next, () -> {
            next.addFlashAttribute("password", resetPassword.reset(id, version).password());
            return "staff.accounts.reset";
        });
    }

    @PostMapping("/{id}/sperren")
    String deactivate(@PathVariable UUID id, @RequestParam long version, RedirectAttributes next) {
        return back(id, next, () -> {
            deactivateAccount.deactivate(id, version);
            return "staff.accounts.deactivated";
        });
    }

    @PostMapping("/{id}/oeffnen")
    String reactivate(@PathVariable UUID id, @RequestParam long version, RedirectAttributes next) {
        return back(id, next, () -> {
            deactivateAccount.reactivate(id, version);
            return "staff.accounts.reactivated";
        });
    }

    private String back(UUID id, RedirectAttributes next, Supplier<String> work) {
        account(id);
        try {
            next.addFlashAttribute("done", work.get());
        } catch (AccountRefused refused) {
            next.addFlashAttribute("refused", refused.reason().messageKey());
        }
        return "redirect:/verwaltung/konten/" + id;
    }

    private String show(StaffAccount account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("history", audit.of(account));
        return ONE;
    }

    private StaffAccount account(UUID id) {
        return directory.find(id).orElseThrow(() -> new NotFound("shell.problem.not-found.detail"));
    }
}
