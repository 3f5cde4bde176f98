package nrw.bildungspartner.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredDocuments extends Repository<StoredDocument, UUID> {

    StoredDocument save(StoredDocument document);

    Optional<StoredDocument> findById(UUID id);

    List<StoredDocument> findByCaseReferenceOrderByKeptAtAscIdAsc(String caseReference);
}
