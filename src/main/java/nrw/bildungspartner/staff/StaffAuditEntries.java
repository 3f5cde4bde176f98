package nrw.bildungspartner.staff;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StaffAuditEntries extends Repository<StaffAuditEntry, UUID> {

    void save(StaffAuditEntry entry);

    List<StaffAuditEntry> findTop50ByUsernameOrderByAtDesc(String username);
}
