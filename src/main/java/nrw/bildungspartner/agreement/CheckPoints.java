package nrw.bildungspartner.agreement;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.shell.Violation;

/** Collects violations under the keys {@code agreement.check.<reason>}. */
final class CheckPoints {

    private final List<Violation> list = new ArrayList<>();

    List<Violation> all() {
        return List.copyOf(list);
    }

    void add(String field, String reason, Object... args) {
        list.add(Violation.of(field, "agreement.check." + reason, args));
    }

    void addOnce(String field, String reason) {
        Violation violation = Violation.of(field, "agreement.check." + reason);
        if (!list.contains(violation)) {
            list.add(violation);
        }
    }

    void required(int most, String field, String text) {
        if (text.isEmpty()) {
            add(field, "missing");
        } else {
            atMost(most, field, text);
        }
    }

    void atMost(int most, String field, String text) {
        if (text.length() > most) {
            add(field, "too-long", most, text.length());
        }
    }
}
