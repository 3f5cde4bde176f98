package nrw.bildungspartner.review;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface FindingRepository extends JpaRepository<Finding, Long> {

    List<Finding> findByReferenceOrderById(String reference);

    /** Whatever is there at this moment, be it that somebody else has just looked anew. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Finding f where f.reference = :reference")
    void deleteByReference(String reference);
}
