package nrw.bildungspartner.document.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TemplateActivationRepository extends JpaRepository<TemplateActivation, Long> {

    /** The decision that holds on this day: that with the latest day, and of these the one made last. */
    @Query("select a from TemplateActivation a where a.initiative = :initiative and a.language = :language"
            + " and a.cancelledAt is null and a.fromDay <= :day order by a.fromDay desc, a.id desc limit 1")
    Optional<TemplateActivation> inForce(String initiative, String language, LocalDate day);

    @Query("select a from TemplateActivation a where a.initiative = :initiative and a.language = :language"
            + " and a.cancelledAt is null and a.fromDay > :day order by a.fromDay, a.id")
    List<TemplateActivation> after(String initiative, String language, LocalDate day);

    List<TemplateActivation> findByInitiativeAndLanguageOrderByIdDesc(String initiative, String language);

    /** Takes a decision back unless it holds already, or somebody has done so before. */
    @Modifying
    @Query("update TemplateActivation a set a.cancelledBy = :who, a.cancelledAt = :now"
            + " where a.id = :id and a.cancelledAt is null and a.fromDay > :today")
    int cancel(long id, String who, Instant now, LocalDate today);
}
