package nrw.bildungspartner.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nrw.bildungspartner.partner.Initiative;
import nrw.bildungspartner.staff.StaffDirectory;

/** Names for keys. */
final class Names {

    private final List<Initiative> initiatives;
    private final StaffDirectory staff;
    private final Locale language;

    Names(List<Initiative> initiatives, StaffDirectory staff, Locale language) {
        this.initiatives = initiatives;
        this.staff = staff;
        this.language = language;
    }

    public String initiative(String key) {
        return initiatives.stream()
                .filter(initiative -> initiative.key().equals(key))
                .findFirst()
                .map(initiative -> initiative.name().in(language))
                .orElse("");
    }

    /** What an initiative's building kit called an activity at that moment; empty for a free one. */
    public String activity(String initiative, String kit, Instant at) {
        return initiatives.stream()
                .filter(one -> one.key().equals(initiative))
                .findFirst()
                .flatMap(one -> one.kitName(kit, at))
                .map(name -> name.in(language))
                .orElse("");
    }

    public String person(String username) {
        return staff.find(username).map(account -> account.displayName()).orElse(username);
    }

    public String initials(String username) {
        return staff.find(username).map(account -> account.initials()).orElse("?");
    }
}
