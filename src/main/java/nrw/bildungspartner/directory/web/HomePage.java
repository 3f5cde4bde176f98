package nrw.bildungspartner.directory.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nrw.bildungspartner.directory.HomeFigures;
import nrw.bildungspartner.directory.NrwMap;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.SchoolRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what the programme is, three doors, three numbers, and the map that shines. */
@Controller
class HomePage {

    /** The map counts thousands of schools, so it is drawn anew only now and then. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SchoolRegister register;
    private final Initiatives initiatives;
    private final ObjectProvider<HomeFigures> figures;
    private final Clock clock;
    private final AtomicReference<@Nullable Drawn> drawn = new AtomicReference<>();

    HomePage(SchoolRegister register, Initiatives initiatives, ObjectProvider<HomeFigures> figures, Clock clock) {
        this.register = register;
        this.initiatives = initiatives;
        this.figures = figures;
        this.clock = clock;
    }

    private record Drawn(NightMap map, HomeFigures.Figures figures, Instant at) {}

    @GetMapping("/")
    String home(Model model) {
        var now = drawn();
        model.addAttribute("map", now.map());
        model.addAttribute("figures", now.figures());
        model.addAttribute("initiatives", initiatives.all());
        return "directory/home";
    }

    private Drawn drawn() {
        var last = drawn.get();
        if (last != null && last.at().plus(FRESH).isAfter(clock.instant())) {
            return last;
        }
        var fresh = draw();
        drawn.set(fresh);
        return fresh;
    }

    private Drawn draw() {
        var source = figures.getIfAvailable();
        var counted = source == null ? new HomeFigures.Figures(0, 0, 0) : source.figures();
        var takingPart = source == null ? Set.<String>of() : source.schoolsTakingPart();
        var dots = register.dots();
        var shining =
                dots.stream().filter(dot -> takingPart.contains(dot.number())).toList();
        var map = new NightMap(NrwMap.dots(dots), NrwMap.dots(shining), dots.size(), shining.size());
        return new Drawn(map, counted, clock.instant());
    }
}
