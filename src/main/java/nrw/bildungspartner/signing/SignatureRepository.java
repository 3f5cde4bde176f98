package nrw.bildungspartner.signing;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SignatureRepository extends JpaRepository<Signature, Long> {

    List<Signature> findByReferenceAndDocumentVersionOrderById(String reference, int documentVersion);

    /** The oldest first. */
    default List<Signature> of(SigningRound round) {
        return findByReferenceAndDocumentVersionOrderById(round.reference(), round.documentVersion());
    }
}
