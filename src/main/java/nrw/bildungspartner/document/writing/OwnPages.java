package nrw.bildungspartner.document.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.document.DocumentArchive;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Kept documents that this application printed itself, page by page. A kept document never changes, so what was drawn or
 * read last is kept for a while.
 */
@Component
public class OwnPages {

    private static final float DPI = 110;

    private final DocumentArchive archive;
    private final ConcurrentLruCache<Page, byte[]> pictures = new ConcurrentLruCache<>(60, this::draw);
    private final ConcurrentLruCache<UUID, Integer> counts = new ConcurrentLruCache<>(200, this::counted);
    private final ConcurrentLruCache<UUID, List<String>> texts = new ConcurrentLruCache<>(40, this::read);
    private final ConcurrentLruCache<UUID, Set<Integer>> signed = new ConcurrentLruCache<>(200, this::lookedThrough);

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

    /** What stands on each page. */
    public List<String> texts(UUID document) {
        return texts.get(document);
    }

    /** The pages that somebody has to sign on, counted from 1. */
    public Set<Integer> signed(UUID document) {
        return signed.get(document);
    }

    private int counted(UUID document) {
        return PagePictures.count(archive.content(document));
    }

    private List<String> read(UUID document) {
        return OwnText.pages(archive.content(document));
    }

    private Set<Integer> lookedThrough(UUID document) {
        return SignatureFields.pages(archive.content(document));
    }

    private byte[] draw(Page page) {
        return PagePictures.png(archive.content(page.document()), page.number(), DPI);
    }
}
