package nrw.bildungspartner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nrw.bildungspartner.shell.Paging;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers whose letters would count as others in a word: there "ue" is an "u", and an "e" at the end is none. */
class NumbersTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "BP-2026-RUEPV-3, BP-2026-RUEPV-3",
        "BP-2026-RUEPV-3, BP2026RUEPV3",
        "BP-2026-RUEPV-3, bp-2026-ruepv-3",
        "BP-2026-RUEPV-3, BP-2026-RUE",
        "BP-2026-RUEPV-3, BP2026RU",
        "BP-2026-QQAEA-E, BP2026QQAEAE",
        "BP-2026-QQAEA-E, BP-2026-QQAEA-E",
        "BP-2026-23ACU-E, BP2026-23ACUE",
        "MU-2026-0012, mu20260012",
    })
    void aNumberIsFoundByItsOwnLettersAndByNoOthers(String number, String typed) throws IOException {
        try (var index = new SearchIndex(folder)) {
            put(index, number);
            put(index, "BP-2026-44444-4");

            var hits = FindAnywhere.find(index, typed, new MatchAllDocsQuery(), Paging.first(), true);

            assertThat(hits.listing().items().stream().map(hit -> hit.subject().key()))
                    .containsExactly(number);
            assertThat(hits.forgiving()).isFalse();
        }
    }

    /** Of a case that says its number nowhere in its text. */
    private static void put(SearchIndex index, String number) {
        var place = new Place(Place.Kind.CONTENT, null, null, "", 0, Instant.EPOCH);
        var subject = Subject.ofCase(number);
        index.put(subject, List.of(new Entry(subject, "", Passage.of(place, "Irgendetwas", List.of(number)))));
        index.show();
    }
}
