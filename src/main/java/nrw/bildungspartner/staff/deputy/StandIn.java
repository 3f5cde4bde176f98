package nrw.bildungspartner.staff.deputy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nrw.bildungspartner.staff.AccountRefused;
import nrw.bildungspartner.staff.CurrentStaff;
import nrw.bildungspartner.staff.StaffAudit;
import nrw.bildungspartner.staff.StaffDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names who takes over while somebody is away. */
@Service
public class StandIn {

    private static final ZoneId OFFICE = ZoneId.of("Europe/Berlin");

    private final Deputies deputies;
    private final StaffDirectory staff;
    private final StaffAudit audit;
    private final Clock clock;

    StandIn(Deputies deputies, StaffDirectory staff, StaffAudit audit, Clock clock) {
        this.deputies = deputies;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws AccountRefused if the days make no sense or the other one does not work on cases */
    @Transactional
    public void name(CurrentStaff absent, String deputy, LocalDate from, LocalDate until) {
        if (until.isBefore(from) || until.isBefore(today()) || until.isAfter(from.plusYears(1))) {
            throw new AccountRefused(AccountRefused.Reason.DEPUTY_DAYS);
        }
        var other = staff.find(deputy)
                .filter(account -> account.active() && account.atWork().isStaff())
                .filter(account -> !account.id().equals(absent.id()))
                .orElseThrow(() -> new AccountRefused(AccountRefused.Reason.DEPUTY_UNSUITABLE));
        var alreadyNamed = ahead(absent).stream()
                .anyMatch(named -> named.deputy().equals(other.username())
                        && named.from().equals(from)
                        && named.until().equals(until));
        if (!alreadyNamed) {
            deputies.save(new Deputy(absent.username(), other.username(), from, until));
            audit(absent, "DEPUTY_NAMED", other.username() + ", " + from + " – " + until);
        }
    }

    @Transactional
    public void revoke(CurrentStaff absent, UUID id) {
        deputies.findByIdAndAbsent(id, absent.username()).ifPresent(named -> {
            deputies.delete(named);
            audit(absent, "DEPUTY_REVOKED", named.deputy());
        });
    }

    /** Who stands in for this person, today and later. */
    @Transactional(readOnly = true)
    public List<Deputy> ahead(CurrentStaff absent) {
        return deputies.ahead(absent.username(), today());
    }

    /**
     * For whom this person stands in today. It is read anew with every question, on both sides: whoever has left or no
     * longer works on cases hands nothing on, and takes nothing over.
     */
    @Transactional(readOnly = true)
    public List<Absence> todayFor(CurrentStaff deputy) {
        if (!deputy.isStaff()) {
            return List.of();
        }
        Map<String, LocalDate> until = new TreeMap<>();
        deputies.on(deputy.username(), today())
                .forEach(named ->
                        until.merge(named.absent(), named.until(), (one, other) -> one.isAfter(other) ? one : other));
        return until.entrySet().stream()
                .flatMap(absent -> staff.find(absent.getKey()).stream()
                        .filter(account -> account.active() && account.atWork().isStaff())
                        .map(account -> new Absence(account.atWork(), absent.getValue())))
                .toList();
    }

    private void audit(CurrentStaff absent, String action, String detail) {
        staff.find(absent.id()).ifPresent(account -> audit.record(account, action, detail));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OFFICE);
    }
}
