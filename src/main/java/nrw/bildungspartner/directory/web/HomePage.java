package nrw.bildungspartner.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nrw.bildungspartner.directory.HomeFigures;
import nrw.bildungspartner.directory.NrwMap;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.SchoolDot;
import nrw.bildungspartner.partner.SchoolRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the programme is, three doors, three numbers, and the map that shines. */
@Controller
class HomePage {

    /** The register changes a few times a year, so its thousands of dots are read only now and then. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SchoolRegister register;
    private final Initiatives initiatives;
    private final HomeFigures figures;
    private final Clock clock;
    private final AtomicReference<@Nullable Drawn> drawn = new AtomicReference<>();

    HomePage(SchoolRegister register, Initiatives initiatives, HomeFigures figures, Clock clock) {
        this.register = register;
        this.initiatives = initiatives;
        this.figures = figures;
        this.clock = clock;
    }

    /** All schools of the register, and their dots as one path. */
    private record Drawn(List<SchoolDot> schools, String path, Instant at) {}

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("map", map());
        model.addAttribute("figures", figures.figures());
        model.addAttribute("initiatives", initiatives.all());
        return "directory/home";
    }

    private NightMap map() {
        var all = drawn();
        var takingPart = figures.schoolsTakingPart();
        var shining = all.schools().stream()
                .filter(school -> takingPart.contains(school.number()))
                .toList();
        return new NightMap(all.path(), NrwMap.dots(shining), all.schools().size(), shining.size());
    }

    private Drawn drawn() {
        var last = drawn.get();
        if (last != null && last.at().plus(FRESH).isAfter(clock.instant())) {
            return last;
        }
        var schools = register.dots();
        var fresh = new Drawn(schools, NrwMap.dots(schools), clock.instant());
        drawn.set(fresh);
        return fresh;
    }
}
