package nrw.bildungspartner.directory;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.registration.Partnership;
import nrw.bildungspartner.registration.Partnerships;
import nrw.bildungspartner.shell.Listing;
import nrw.bildungspartner.shell.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The office's register: every partnership, shown to the world or not, living or ended. */
@Service
public class PartnershipRegister {

    private final Partnerships partnerships;
    private final DirectoryEntries entries;
    private final DirectoryIndex index;

    PartnershipRegister(Partnerships partnerships, DirectoryEntries entries, DirectoryIndex index) {
        this.partnerships = partnerships;
        this.entries = entries;
        this.index = index;
    }

    /** @param standing how the partnerships stand, or nothing for all of them */
    public Listing<RegisterEntry> search(DirectoryQuery query, @Nullable Standing standing, Paging paging) {
        DirectoryIndex.Found found = index.search(query, standing, paging.offset(), paging.size(), false);
        List<Partnership> inOrder = partnerships.inOrderOf(found.numbers());
        List<DirectoryEntry> shown = entries.of(inOrder);
        List<RegisterEntry> page = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Partnership partnership = inOrder.get(i);
            page.add(new RegisterEntry(shown.get(i), partnership.reference(), Standing.of(partnership)));
        }
        return Listing.of(page, paging, found.total());
    }
}
