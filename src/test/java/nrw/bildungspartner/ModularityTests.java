package nrw.bildungspartner;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and what each may import. */
class ModularityTests {

    @Test
    void noRoomImportsWhatItMayNot() {
        ApplicationModules.of(Bildungspartner.class).verify();
    }
}
