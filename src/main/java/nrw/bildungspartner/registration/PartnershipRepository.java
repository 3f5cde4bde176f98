package nrw.bildungspartner.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartnershipRepository extends JpaRepository<Partnership, String> {

    @EntityGraph(attributePaths = "institution")
    Optional<Partnership> findByReference(String reference);

    @EntityGraph(attributePaths = "institution")
    Optional<Partnership> findByRegistrationNumber(String registrationNumber);

    @EntityGraph(attributePaths = "institution")
    List<Partnership> findByRegistrationNumberIn(Collection<String> registrationNumbers);

    @EntityGraph(attributePaths = "institution")
    List<Partnership> findByRevisionGreaterThanOrderByRevision(long revision, Limit limit);

    @Query("select coalesce(max(p.revision), 0) from Partnership p")
    long lastRevision();

    @Query("""
            select new nrw.bildungspartner.registration.PartnershipCounts(
                count(distinct school), count(distinct p.institution.id), count(distinct p.registrationNumber))
            from Partnership p left join p.schools school
            where p.status = nrw.bildungspartner.registration.PartnershipStatus.ACTIVE""")
    PartnershipCounts counts();
}
