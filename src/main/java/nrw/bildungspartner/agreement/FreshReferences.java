package nrw.bildungspartner.agreement;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nrw.bildungspartner.shell.Formats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Draws references that no agreement bears. Twenty million a year make a repeated one rare; if two requests draw the same
 * one in the same moment, the table takes the first and refuses the second.
 */
@Component
class FreshReferences {

    private static final int MOST_TRIES = 20;

    private final AgreementRepository agreements;
    private final Supplier<Reference> chance;

    @Autowired
    FreshReferences(AgreementRepository agreements, Clock clock) {
        this(
                agreements,
                () -> Reference.fresh(clock.instant().atZone(Formats.ZONE).getYear()));
    }

    FreshReferences(AgreementRepository agreements, Supplier<Reference> chance) {
        this.agreements = agreements;
        this.chance = chance;
    }

    Reference draw() {
        return Stream.generate(chance)
                .limit(MOST_TRIES)
                .filter(reference -> !agreements.existsById(reference.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free reference in " + MOST_TRIES + " draws"));
    }
}
