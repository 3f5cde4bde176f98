package nrw.bildungspartner.partner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    /**
     * The initiatives that are called by their names, as in "Museum und Schule".
     *
     * @return by the initiative's key, the index of the first text that does so
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> namedIn(List<String> texts) {
        List<String> plain = texts.stream()
                .map(text -> text.toLowerCase(Locale.GERMAN).replaceAll("\\s+", " "))
                .toList();
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Initiative initiative : all()) {
            String name = initiative.name().de().toLowerCase(Locale.GERMAN);
            IntStream.range(0, plain.size())
                    .filter(i -> plain.get(i).contains(name))
                    .findFirst()
                    .ifPresent(i -> named.put(initiative.key(), i));
        }
        return named;
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
