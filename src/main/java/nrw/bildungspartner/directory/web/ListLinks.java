package nrw.bildungspartner.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nrw.bildungspartner.directory.DirectoryEntry;
import nrw.bildungspartner.directory.DirectoryQuery;
import nrw.bildungspartner.shell.Listing;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses a list page leads to, with its question kept. */
record ListLinks(DirectoryQuery query, Listing<DirectoryEntry> list) {

    public String page(int page) {
        return DirectoryAddress.text(at(page));
    }

    /** The same page with this entry chosen. */
    public String choosing(String registrationNumber) {
        return DirectoryAddress.text(
                at(list.page()).queryParam("entry", "{entry}").uriVariables(Map.of("entry", registrationNumber)));
    }

    public String table() {
        return DirectoryAddress.text(at(list.page()).queryParam("view", "table"));
    }

    public String api() {
        return DirectoryAddress.text(DirectoryAddress.of(query).replacePath("/api/partnerships"));
    }

    /** The pages to offer, from 0: the first, the last and the neighbours; -1 stands for those left out. */
    public List<Integer> pages() {
        int last = list.pages() - 1;
        List<Integer> near = IntStream.rangeClosed(0, Math.max(last, 0))
                .filter(page -> page == 0 || page == last || Math.abs(page - list.page()) <= 1)
                .boxed()
                .toList();
        List<Integer> shown = new ArrayList<>();
        for (int page : near) {
            if (!shown.isEmpty() && page - shown.get(shown.size() - 1) > 1) {
                shown.add(-1);
            }
            shown.add(page);
        }
        return shown;
    }

    private UriComponentsBuilder at(int page) {
        UriComponentsBuilder address = DirectoryAddress.of(query);
        return page == 0 ? address : address.queryParam("page", page);
    }
}
