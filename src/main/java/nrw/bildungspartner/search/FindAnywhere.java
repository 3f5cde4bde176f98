package nrw.bildungspartner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nrw.bildungspartner.search.Lookup.Found;
import nrw.bildungspartner.search.Lookup.Owner;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Service;

/** Finds cases and post by any word of any document, letter or mail. */
@Service
public class FindAnywhere {

    private static final int MOST_MATCHES = 3;

    private final SearchIndex index;
    private final KeepIndex keeper;

    FindAnywhere(SearchIndex index, KeepIndex keeper) {
        this.index = index;
        this.keeper = keeper;
    }

    /**
     * @param typed words that all have to be found, in whatever form; what stands in quotes, just so
     * @param desks the desks whose cases may be found, empty for all of them; post without a case is found by everybody
     */
    public Hits find(String typed, Set<String> desks, Paging paging) {
        return find(index, typed, visible(desks), paging, keeper.isComplete());
    }

    /** @param visible the passages that may be found at all */
    static Hits find(SearchIndex index, String typed, Query visible, Paging paging, boolean complete) {
        List<Wanted> wanted = Typed.read(typed);
        if (wanted.isEmpty()) {
            return new Hits(Listing.empty(paging), false, complete);
        }
        return index.ask(searcher -> {
            Found found = new Lookup(searcher, visible).find(wanted, paging.offset(), paging.size());
            List<Hit> hits = new ArrayList<>();
            for (Owner owner : found.page()) {
                hits.add(hit(searcher, owner, found.sought()));
            }
            return new Hits(Listing.of(hits, paging, found.total()), found.forgiving(), complete);
        });
    }

    private static Query visible(Set<String> desks) {
        return desks.isEmpty()
                ? new MatchAllDocsQuery()
                : new TermInSetQuery(
                        Entry.DESK,
                        Stream.concat(desks.stream(), Stream.of(""))
                                .map(BytesRef::new)
                                .toList());
    }

    /** Each document is named once, however many of its pages fit, and a letter once, however many people got it. */
    private static Hit hit(IndexSearcher searcher, Owner owner, List<Wanted> sought) throws IOException {
        List<Hit.Match> matches = new ArrayList<>();
        Set<Object> named = new HashSet<>();
        int looked = 0;
        for (int document : owner.documents()) {
            if (matches.size() == MOST_MATCHES || looked++ == 10 * MOST_MATCHES) {
                break;
            }
            Passage passage = Entry.passage(searcher.storedFields().document(document));
            Place place = passage.place();
            if (named.add(place.kind() == Place.Kind.LETTER ? place.name() : whole(place))) {
                matches.add(new Hit.Match(place, Excerpt.of(passage.text(), sought)));
            }
        }
        return new Hit(owner.subject(), matches, owner.documents().size() - matches.size());
    }

    /** What a place is a part of. */
    private static Object whole(Place place) {
        return List.of(place.kind(), place.documentId(), place.mailId(), place.at());
    }
}
