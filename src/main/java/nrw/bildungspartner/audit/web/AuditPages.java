package nrw.bildungspartner.audit.web;

import nrw.bildungspartner.audit.AuditTrail;
import nrw.bildungspartner.audit.VerifyAudit;
import nrw.bildungspartner.shell.AdministrationLink;
import nrw.bildungspartner.shell.Paging;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The administrator's page of the chain: what was added last, and whether it holds. Names of partners stay with the office
 * that works on their cases.
 */
@Controller
@RequestMapping(AuditPages.HERE)
class AuditPages {

    static final String HERE = "/verwaltung/nachweiskette";

    private final AuditTrail trail;
    private final VerifyAudit verifyAudit;

    AuditPages(AuditTrail trail, VerifyAudit verifyAudit) {
        this.trail = trail;
        this.verifyAudit = verifyAudit;
    }

    @Bean
    static AdministrationLink auditLink() {
        return new AdministrationLink(HERE, "audit.title", 60);
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String q, Paging paging, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("entries", trail.latest(q, paging));
        model.addAttribute("head", trail.head());
        return "audit/chain";
    }

    /** Asked for with a button, as it takes seconds; it changes nothing. */
    @PostMapping
    String verify(Model model) {
        model.addAttribute("report", verifyAudit.verify());
        return show("", Paging.first(), model);
    }
}
