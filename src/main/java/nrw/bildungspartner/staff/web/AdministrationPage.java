package nrw.bildungspartner.staff.web;

import java.util.Comparator;
import nrw.bildungspartner.shell.AdministrationLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The overview of what an administrator cares for. */
@Controller
class AdministrationPage {

    private final ObjectProvider<AdministrationLink> links;

    AdministrationPage(ObjectProvider<AdministrationLink> links) {
        this.links = links;
    }

    @Bean
    static AdministrationLink accountsLink() {
        return new AdministrationLink("/verwaltung/konten", "staff.accounts", 10);
    }

    @GetMapping("/verwaltung")
    String show(Model model) {
        model.addAttribute(
                "links",
                links.stream()
                        .sorted(Comparator.comparingInt(AdministrationLink::order))
                        .toList());
        return "staff/administration";
    }
}
