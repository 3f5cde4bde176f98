package nrw.bildungspartner.partner;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CatalogueChanges extends Repository<CatalogueChange, Long> {

    void save(CatalogueChange change);

    List<CatalogueChange> findTop50ByInitiativeOrderByIdDesc(String initiative);
}
