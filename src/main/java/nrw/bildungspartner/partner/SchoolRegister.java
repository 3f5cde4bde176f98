package nrw.bildungspartner.partner;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds schools in the official register. */
@Service
public class SchoolRegister {

    private final Schools schools;

    SchoolRegister(Schools schools) {
        this.schools = schools;
    }

    /** The school of this number, closed ones included; see {@link School#operation()}. */
    @Transactional(readOnly = true)
    public Optional<School> byNumber(String number) {
        return schools.findById(number.strip());
    }

    /** A dot for every school that a user may choose, for the map. */
    @Transactional(readOnly = true)
    public List<SchoolDot> dots() {
        return schools.operating().stream()
                .filter(School::isChoosable)
                .flatMap(school -> school.dot().stream())
                .toList();
    }
}
