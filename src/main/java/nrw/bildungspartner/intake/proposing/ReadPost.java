package nrw.bildungspartner.intake.proposing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nrw.bildungspartner.intake.recognising.Place;
import nrw.bildungspartner.intake.recognising.Sighting;

/**
 * What was read in a piece of post.
 *
 * @param passages its pages, the texts of files without pages, and the mail itself
 * @param sightings the references on its papers
 * @param numbers the schools of the register whose numbers stand there
 * @param addresses the mail addresses that stand there
 * @param initiatives the initiatives that are named, by their keys
 * @param sender the sender's address, empty for an upload
 * @param earlier the cases to which earlier post of the sender belonged
 * @param uploadedFor the case on whose page it was uploaded, empty for mail
 */
record ReadPost(
        List<Passage> passages,
        List<Sighting> sightings,
        Map<String, Seen> numbers,
        Map<String, Place> addresses,
        Map<String, Place> initiatives,
        String sender,
        Set<String> earlier,
        String uploadedFor) {

    /**
     * A school's number as it was found.
     *
     * @param named whether the paper calls it a school's number, or it is part of a school's address
     */
    record Seen(Place place, boolean named) {}

    /** The place where most of a name stands, if it is enough of it. */
    Optional<Found> find(String name, double least) {
        Found best = null;
        for (Passage passage : passages) {
            double share = passage.share(name);
            if (share >= least && (best == null || share > best.share())) {
                best = new Found(passage.place(), share);
            }
        }
        return Optional.ofNullable(best);
    }

    record Found(Place place, double share) {}

    /** The first place where a case's reference stands on its papers. */
    Optional<Sighting> sighting(String reference) {
        return sightings.stream()
                .filter(sighting -> sighting.reference().equals(reference))
                .findFirst();
    }

    boolean names(String reference) {
        return sighting(reference).isPresent();
    }
}
