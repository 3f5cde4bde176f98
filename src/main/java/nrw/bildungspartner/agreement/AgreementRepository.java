package nrw.bildungspartner.agreement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends JpaRepository<Agreement, String>, JpaSpecificationExecutor<Agreement> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Agreement a where a.reference = :reference")
    Optional<Agreement> lock(String reference);

    @Query("select a.reference from Agreement a where a.reference > :reference order by a.reference")
    List<String> referencesAfter(String reference, Limit limit);

    List<Agreement> findByCopyOfOrderByIssuedAt(String reference);
}
