package nrw.bildungspartner;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Something behind every door, so that the doors can be tried before and apart from what the rooms put there. */
@RestController
class DoorPages {

    static final String NAME = "/tuerprobe";

    @RequestMapping({
        "/entwurf" + NAME,
        "/stand" + NAME,
        "/wir-sind-dabei" + NAME,
        "/aufgaben" + NAME,
        "/vorgaenge" + NAME,
        "/posteingang" + NAME,
        "/register" + NAME,
        "/auswertung" + NAME,
        "/verwaltung" + NAME,
        "/konto" + NAME,
        NAME,
        "/api/agreements/BP-1" + NAME,
        "/api/partnerships" + NAME,
        "/api/tasks" + NAME,
        "/api/cases" + NAME,
        "/api/mails" + NAME,
        "/api/search" + NAME,
        "/api/analytics" + NAME,
        "/api/administration" + NAME,
        "/api" + NAME
    })
    String inside() {
        return "inside";
    }

    @PostMapping("/api/agreements" + NAME)
    String changed() {
        return "inside";
    }
}
