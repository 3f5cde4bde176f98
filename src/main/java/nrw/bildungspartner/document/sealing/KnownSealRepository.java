package nrw.bildungspartner.document.sealing;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KnownSealRepository extends Repository<KnownSeal, String> {

    List<KnownSeal> findAllByOrderByFirstUsedAtDesc();

    /** Notes the first use of a certificate; every later one changes nothing. */
    @Modifying
    @Query(
            value = "insert into seal_certificate (sha256, certificate, first_used_at)"
                    + " values (:sha256, :certificate, :now) on duplicate key update sha256 = sha256",
            nativeQuery = true)
    void note(String sha256, byte[] certificate, Instant now);
}
