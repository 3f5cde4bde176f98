package nrw.bildungspartner.document.template;

import static nrw.bildungspartner.document.template.TemplateFinding.of;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nrw.bildungspartner.document.reading.TemplateReading.Control;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.writing.DataSamples;

/** Whether everything that partners can write gets onto the paper, whatever else they write. */
final class Completeness {

    private static final Map<String, BitSet> FILLED = new ConcurrentHashMap<>();

    private final PlaceCheck places;

    Completeness(PlaceCheck places) {
        this.places = places;
    }

    List<TemplateFinding> findings() {
        List<TemplateFinding> found = new ArrayList<>();
        for (String path : Places.known()) {
            Weight weight = Places.isNeeded(path) ? Weight.ERROR : Weight.WARNING;
            List<Control> controls = places.controls().stream()
                    .filter(control -> !control.repeats() && control.inLine())
                    .filter(control -> Rule.plain(control.path()).equals(path))
                    .filter(places::isInItsRepeats)
                    .toList();
            if (controls.isEmpty()) {
                if (!places.isSaidByConditions(path)) {
                    found.add(of(weight, "missing", path));
                }
                continue;
            }
            BitSet left = (BitSet) filled(path).clone();
            controls.forEach(control -> left.andNot(places.reach(control)));
            if (!left.isEmpty()) {
                found.add(PlaceCheck.at(of(weight, "sometimes-missing", path), controls.get(0)));
            }
        }
        return found;
    }

    /** In which sample agreements there is something to read at this place. */
    private static BitSet filled(String path) {
        // Conditions inside a repeat are weighed for its first entry, and so is this.
        return FILLED.computeIfAbsent(
                path, key -> DataSamples.holds("string(/bp:" + key.replace("/", "[1]/bp:") + "[1]) != ''"));
    }
}
