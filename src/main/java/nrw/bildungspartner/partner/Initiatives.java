package nrw.bildungspartner.partner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue: which initiatives there are, who may join them, and what their building kits hold. */
@Service
public class Initiatives {

    private static final Set<String> NEVER_THIRD = Set.of(InstitutionKind.OTHER, InstitutionKind.KINDERGARTEN);

    private final InitiativeRepository initiatives;
    private final InstitutionKindRepository kinds;

    Initiatives(InitiativeRepository initiatives, InstitutionKindRepository kinds) {
        this.initiatives = initiatives;
        this.kinds = kinds;
    }

    /** All initiatives in the order in which the programme lists them. */
    @Transactional(readOnly = true)
    public List<Initiative> all() {
        return initiatives.findAllByOrderByPosition();
    }

    @Transactional(readOnly = true)
    public Optional<Initiative> byKey(String key) {
        return initiatives.findById(key);
    }

    /** Any kind by its key, those of no initiative and those no longer offered included. */
    @Transactional(readOnly = true)
    public Optional<InstitutionKind> kind(String key) {
        return kinds.findById(key);
    }

    /** Who may vouch for another kind of institution as third partner: an authority or any kind of the initiatives. */
    @Transactional(readOnly = true)
    public List<InstitutionKind> thirdPartnerKinds() {
        return kinds.findAllByOrderByPosition().stream()
                .filter(kind -> !kind.isRetired() && !NEVER_THIRD.contains(kind.key()))
                .toList();
    }
}
