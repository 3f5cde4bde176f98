package nrw.bildungspartner.document;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentContents extends Repository<DocumentContent, String> {

    DocumentContent getBySha256(String sha256);

    /** Keeps the bytes unless they are kept already; two who keep the same at once do not disturb each other. */
    @Modifying
    @Query(
            value = "insert into document_content (sha256, bytes) values (:sha256, :bytes)"
                    + " on duplicate key update sha256 = sha256",
            nativeQuery = true)
    void keep(String sha256, byte[] bytes);
}
