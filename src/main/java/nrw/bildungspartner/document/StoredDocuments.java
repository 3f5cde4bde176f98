package nrw.bildungspartner.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredDocuments extends Repository<StoredDocument, UUID> {

    StoredDocument save(StoredDocument document);

    Optional<StoredDocument> findById(UUID id);

    Optional<StoredDocument> findFirstBySha256AndKindInOrderByKeptAtAsc(String sha256, Collection<DocumentKind> kinds);

    List<StoredDocument> findByCaseReferenceOrderByKeptAtAscIdAsc(String caseReference);
}
