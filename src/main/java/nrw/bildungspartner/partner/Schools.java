package nrw.bildungspartner.partner;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Schools extends JpaRepository<School, String> {

    @Query("select s from School s where s.operation = nrw.bildungspartner.partner.Operation.OPERATING")
    List<School> operating();

    /** Grows with every import, whichever node ran it. */
    @Query(value = "select version from school_register where id = 1", nativeQuery = true)
    long registerVersion();
}
