package nrw.bildungspartner.partner;

import java.time.Clock;
import java.util.List;
import nrw.bildungspartner.partner.CatalogueChange.Action;
import nrw.bildungspartner.shell.Conflict;
import nrw.bildungspartner.shell.Invalid;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cares for an initiative's two lists. Every change counts at once, is written down with who made it, and can be taken
 * back; nothing is ever deleted. Whoever works from an older state of the lists is told so instead of changing them.
 */
@Service
public class ChangeCatalogue {

    public static final int LONGEST_NAME = 100;
    public static final int MOST_ENTRIES = 60;

    private static final int LONGEST_KEY = 36;

    private final InitiativeRepository initiatives;
    private final InstitutionKindRepository kinds;
    private final CatalogueChanges changes;
    private final Clock clock;

    ChangeCatalogue(
            InitiativeRepository initiatives, InstitutionKindRepository kinds, CatalogueChanges changes, Clock clock) {
        this.initiatives = initiatives;
        this.kinds = kinds;
        this.changes = changes;
        this.clock = clock;
    }

    /** The list to change, the revision of the initiative its writer saw, and who writes. */
    public record Where(String initiative, CataloguePart part, long revision, String by) {}

    /** @return the new entry's key */
    @Transactional
    public String add(Where where, Wording name) {
        Initiative initiative = toChange(where);
        List<? extends CatalogueEntry> all = initiative.entries(where.part());
        if (all.size() >= MOST_ENTRIES) {
            throw new Invalid("new.de", "partner.catalogue.too-many", MOST_ENTRIES);
        }
        check(name, "new", all.stream());
        int position = all.stream().mapToInt(CatalogueEntry::position).max().orElse(initiative.position() * 10_000) + 1;
        CatalogueEntry entry;
        if (where.part() == CataloguePart.KIT) {
            KitEntry added = new KitEntry(freeKey(name, initiative), name, position);
            initiative.add(added);
            entry = added;
        } else {
            InstitutionKind added = new InstitutionKind(freeKey(name, initiative), name, position);
            initiative.add(added);
            entry = added;
        }
        record(initiative, where, entry, Action.ADDED, name);
        return entry.key();
    }

    @Transactional
    public void rename(Where where, String key, Wording name) {
        Initiative initiative = toChange(where);
        CatalogueEntry entry = entry(initiative, where.part(), key);
        Wording before = entry.name();
        if (before.equals(name)) {
            return;
        }
        check(name, key, initiative.entries(where.part()).stream().filter(other -> !other.equals(entry)));
        entry.rename(name);
        record(initiative, where, entry, Action.RENAMED, before);
    }

    /** Takes the place of the offered entry before it or after it; at the end of the list nothing happens. */
    @Transactional
    public void move(Where where, String key, boolean up) {
        Initiative initiative = toChange(where);
        CatalogueEntry entry = entry(initiative, where.part(), key);
        List<? extends CatalogueEntry> offered = initiative.entries(where.part()).stream()
                .filter(other -> !other.isRetired())
                .toList();
        int other = offered.indexOf(entry) + (up ? -1 : 1);
        if (entry.isRetired() || other < 0 || other >= offered.size()) {
            return;
        }
        entry.changePlacesWith(offered.get(other));
        record(initiative, where, entry, Action.MOVED, entry.name());
    }

    /** No longer offers the entry, or offers it again. */
    @Transactional
    public void retire(Where where, String key, boolean goes) {
        Initiative initiative = toChange(where);
        CatalogueEntry entry = entry(initiative, where.part(), key);
        if (entry.isRetired() == goes) {
            return;
        }
        entry.retire(goes);
        record(initiative, where, entry, goes ? Action.RETIRED : Action.BROUGHT_BACK, entry.name());
    }

    /** What was done to an initiative's lists, the latest first. */
    @Transactional(readOnly = true)
    public List<CatalogueChange> history(String initiative) {
        return changes.findTop50ByInitiativeOrderByIdDesc(initiative);
    }

    private Initiative toChange(Where where) {
        Initiative initiative = initiatives
                .findById(where.initiative())
                .orElseThrow(() -> new NotFound("partner.catalogue.no-initiative"));
        if (initiative.revision() != where.revision()) {
            throw new Conflict("partner.catalogue.meanwhile");
        }
        return initiative;
    }

    private static CatalogueEntry entry(Initiative initiative, CataloguePart part, String key) {
        return initiative.entries(part).stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("partner.catalogue.no-entry"));
    }

    private static void check(Wording name, String field, java.util.stream.Stream<? extends CatalogueEntry> others) {
        if (name.de().isEmpty()) {
            throw new Invalid(field + ".de", "partner.catalogue.no-german");
        }
        if (name.en().isEmpty()) {
            throw new Invalid(field + ".en", "partner.catalogue.no-english");
        }
        if (name.de().length() > LONGEST_NAME || name.en().length() > LONGEST_NAME) {
            String longer = name.de().length() > LONGEST_NAME ? ".de" : ".en";
            throw new Invalid(field + longer, "partner.catalogue.too-long", LONGEST_NAME);
        }
        others.filter(other -> other.name().de().equalsIgnoreCase(name.de()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid(
                            field + ".de",
                            other.isRetired() ? "partner.catalogue.twice-retired" : "partner.catalogue.twice");
                });
    }

    /** From the German name, so that it tells something; a kind's key is unique over all initiatives. */
    private String freeKey(Wording name, Initiative initiative) {
        String folded = Spelling.fold(name.de()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String stem = folded.isEmpty() ? "eintrag" : folded.substring(0, Math.min(folded.length(), LONGEST_KEY));
        String key = stem;
        for (int i = 2; isTaken(key, initiative); i++) {
            key = stem + "-" + i;
        }
        return key;
    }

    private boolean isTaken(String key, Initiative initiative) {
        return initiative.kitEntry(key).isPresent() || kinds.existsById(key);
    }

    private void record(Initiative initiative, Where where, CatalogueEntry entry, Action action, Wording before) {
        initiative.changed(clock.instant());
        initiatives.saveAndFlush(initiative);
        changes.save(new CatalogueChange(initiative, where.part(), entry, action, before, where.by(), clock.instant()));
    }
}
