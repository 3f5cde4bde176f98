package nrw.bildungspartner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTests {

    @TempDir
    Path folder;

    /** Lucene proves with assertions, at the end, that it counts the memory of no document that is not there. */
    @Test
    void whatIsGoneIsFoundNoMoreAndTakesNoRoom() {
        var index = new SearchIndex(folder);
        var mail = Subject.ofMail(UUID.randomUUID());
        var place = new Place(Place.Kind.MAIL, null, UUID.randomUUID(), "", 0, Instant.EPOCH);
        index.put(mail, List.of(new Entry(mail, "", Passage.of(place, "Irgendetwas"))));
        index.show();
        assertThat(passages(index)).isOne();

        index.put(mail, List.of());
        index.show();

        assertThat(passages(index)).isZero();
        assertThatCode(index::close).doesNotThrowAnyException();
    }

    private static int passages(SearchIndex index) {
        return index.ask(searcher -> searcher.getIndexReader().numDocs());
    }
}
