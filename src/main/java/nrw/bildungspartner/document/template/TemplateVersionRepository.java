package nrw.bildungspartner.document.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TemplateVersionRepository extends JpaRepository<TemplateVersion, UUID> {

    List<TemplateVersion> findByInitiativeAndLanguageOrderByUploadedAtDesc(String initiative, String language);

    Optional<TemplateVersion> findByInitiativeAndLanguageAndSha256(String initiative, String language, String sha256);

    @Query("select coalesce(max(v.number), 0) from TemplateVersion v"
            + " where v.initiative = :initiative and v.language = :language")
    int highestNumber(String initiative, String language);

    /** How many documents went out that were made from a version. */
    interface Use {
        UUID getVersion();

        long getDocuments();
    }

    @Query("select d.template as version, count(d) as documents from StoredDocument d"
            + " where d.template in :versions and d.kind in (nrw.bildungspartner.document.DocumentKind.AGREEMENT_DOCX,"
            + " nrw.bildungspartner.document.DocumentKind.BLANK_DOCX) group by d.template")
    List<Use> use(Collection<UUID> versions);
}
