package nrw.bildungspartner.document.writing;

import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.document.DocumentArchive;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Kept documents that this application printed itself, page by page as pictures. A kept document never changes, so what
 * was drawn last is kept for a while.
 */
@Component
public class OwnPages {

    private static final float DPI = 110;

    private final DocumentArchive archive;
    private final ConcurrentLruCache<Page, byte[]> pictures = new ConcurrentLruCache<>(60, this::draw);
    private final ConcurrentLruCache<UUID, Integer> counts = new ConcurrentLruCache<>(200, this::counted);

    OwnPages(DocumentArchive archive) {
        this.archive = archive;
    }

    private record Page(UUID document, int number) {}

    public int count(UUID document) {
        return counts.get(document);
    }

    /**
     * As PNG; empty if there is no such page.
     *
     * @param page counted from 1
     */
    public Optional<byte[]> picture(UUID document, int page) {
        return page < 1 || page > count(document)
                ? Optional.empty()
                : Optional.of(pictures.get(new Page(document, page)));
    }

    private int counted(UUID document) {
        return PagePictures.count(archive.content(document));
    }

    private byte[] draw(Page page) {
        return PagePictures.png(archive.content(page.document()), page.number(), DPI);
    }
}
