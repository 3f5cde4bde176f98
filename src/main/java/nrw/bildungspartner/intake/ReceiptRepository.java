package nrw.bildungspartner.intake;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReceiptRepository extends JpaRepository<Receipt, UUID> {

    long countByAddressAndSentAtAfter(String address, Instant after);
}
