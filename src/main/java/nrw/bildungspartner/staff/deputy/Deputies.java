package nrw.bildungspartner.staff.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deputies extends Repository<Deputy, UUID> {

    Deputy save(Deputy deputy);

    void delete(Deputy deputy);

    Optional<Deputy> findByIdAndAbsent(UUID id, String absent);

    @Query("select d from Deputy d where d.absent = :absent and d.until >= :today order by d.from, d.until")
    List<Deputy> ahead(String absent, LocalDate today);

    @Query("select d from Deputy d where d.deputy = :deputy and d.from <= :day and d.until >= :day order by d.absent")
    List<Deputy> on(String deputy, LocalDate day);
}
