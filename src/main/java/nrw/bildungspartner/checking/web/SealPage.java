package nrw.bildungspartner.checking.web;

import nrw.bildungspartner.document.sealing.KnownSeals;
import nrw.bildungspartner.shell.AdministrationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** With which key the office seals, and whether it is still the one it was. */
@Controller
class SealPage {

    private static final String HERE = "/verwaltung/siegel";

    private final KnownSeals seals;

    SealPage(KnownSeals seals) {
        this.seals = seals;
    }

    @Bean
    static AdministrationLink sealLink() {
        return new AdministrationLink(HERE, "checking.admin.seal", 60);
    }

    @GetMapping(HERE)
    String show(Model model) {
        model.addAttribute("fingerprint", seals.fingerprint());
        model.addAttribute("validUntil", seals.validUntil());
        model.addAttribute("another", seals.isAnotherThanBefore());
        model.addAttribute("seals", seals.all());
        return "checking/seal";
    }
}
