package nrw.bildungspartner.signing.web;

import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.writing.PagePictures;
import nrw.bildungspartner.shell.NotFound;
import nrw.bildungspartner.signing.SigningRound;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The very document that is signed, as file and as pictures of its pages. */
@Component
class IssuedPages {

    private static final float DPI = 110;

    private final AgreementVersions versions;
    private final DocumentArchive archive;
    private final ConcurrentLruCache<Page, byte[]> pictures = new ConcurrentLruCache<>(60, this::draw);
    private final ConcurrentLruCache<UUID, Integer> counts = new ConcurrentLruCache<>(200, this::count);

    IssuedPages(AgreementVersions versions, DocumentArchive archive) {
        this.versions = versions;
        this.archive = archive;
    }

    private record Page(UUID document, int number) {}

    byte[] pdf(SigningRound round) {
        return archive.content(document(round));
    }

    int count(SigningRound round) {
        return counts.get(document(round));
    }

    /** @throws NotFound if there is no such page */
    byte[] picture(SigningRound round, int page) {
        if (page < 1 || page > count(round)) {
            throw new NotFound("agreement.not-found");
        }
        return pictures.get(new Page(document(round), page));
    }

    private UUID document(SigningRound round) {
        return versions.of(round.reference()).stream()
                .filter(version -> version.number() == round.documentVersion())
                .map(AgreementVersion::pdfId)
                .findFirst()
                .orElseThrow();
    }

    private int count(UUID document) {
        return PagePictures.count(archive.content(document));
    }

    private byte[] draw(Page page) {
        return PagePictures.png(archive.content(page.document()), page.number(), DPI);
    }
}
