package nrw.bildungspartner.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people who work here. */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private final StaffAccounts accounts;

    StaffDirectory(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Everybody with an account, also those who have left. */
    public List<StaffAccount> all() {
        return accounts.findAllByOrderByDisplayNameAscUsernameAsc();
    }

    /** Who could take on a task of this desk: active, working on cases, and of the desk or seeing all. */
    public List<StaffAccount> workingFor(Desk desk) {
        return all().stream()
                .filter(account -> account.active() && account.atWork().worksFor(desk))
                .toList();
    }

    public Optional<StaffAccount> find(String username) {
        return accounts.findByUsername(StaffAccount.normalised(username));
    }

    public Optional<StaffAccount> find(UUID id) {
        return accounts.findById(id);
    }
}
