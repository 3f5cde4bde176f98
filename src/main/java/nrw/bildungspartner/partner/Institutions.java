package nrw.bildungspartner.partner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The institutions that take part. */
@Service
public class Institutions {

    private final InstitutionRepository institutions;

    Institutions(InstitutionRepository institutions) {
        this.institutions = institutions;
    }

    @Transactional(readOnly = true)
    public Optional<Institution> byId(UUID id) {
        return institutions.findById(id);
    }

    /**
     * The institution of this name at this postal code, entered if it is new. Spelling does not make a second one
     * ("Museum Fünf &amp; Söhne", "museum fuenf und soehne"); street and town follow the latest statement. Two at the same
     * moment cannot enter it twice: the unique key makes the second transaction fail, to be run again.
     */
    @Transactional
    public Institution findOrAdd(String kind, String name, String street, String postalCode, String town) {
        Optional<Institution> known = institutions.findByMatchKey(Institution.matchKey(name, postalCode));
        known.ifPresent(institution -> institution.moveTo(street, town));
        return known.orElseGet(() -> institutions.saveAndFlush(new Institution(kind, name, street, postalCode, town)));
    }
}
