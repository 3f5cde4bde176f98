package nrw.bildungspartner.intake.proposing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.intake.proposing.CaseFacts.SchoolFacts;
import nrw.bildungspartner.intake.proposing.CaseFacts.Side;
import nrw.bildungspartner.intake.proposing.Proposal.Reason;
import nrw.bildungspartner.intake.recognising.Place;
import org.jspecify.annotations.Nullable;

/**
 * How well what was read fits a case. Every clue takes away a part of the doubt that the others left, so that several weak
 * ones count and none decides; a number of another school brings doubt back.
 */
final class CaseMatch {

    private static final double LEAST = 0.35;
    private static final double MOST = 0.97;
    private static final double ENOUGH_OF_A_NAME = 0.6;
    private static final double ALL_OF_A_NAME = 0.99;

    private final CaseFacts facts;
    private final ReadPost post;
    private final List<Reason> reasons = new ArrayList<>();
    private double doubt = 1;

    private CaseMatch(CaseFacts facts, ReadPost post) {
        this.facts = facts;
        this.post = post;
    }

    /** The proposal of this case, or nothing if too little speaks for it. */
    static Optional<Proposal> of(CaseFacts facts, ReadPost post) {
        var match = new CaseMatch(facts, post);
        match.reference();
        for (int i = 0; i < facts.schools().size(); i++) {
            match.school("schools[" + i + "]", facts.schools().get(i));
        }
        match.institution();
        match.sender();
        match.addresses();
        match.initiative();
        double belief = Math.min(MOST, 1 - match.doubt);
        if (match.namesOtherSchools()) {
            belief *= 0.4;
        }
        return belief < LEAST || match.reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Proposal(facts.reference(), (int) Math.round(belief * 100), List.copyOf(match.reasons)));
    }

    private void reference() {
        post.sighting(facts.reference())
                .ifPresent(sighting -> speaks(0.7, "reference", "reference", sighting.reference(), sighting.place()));
        if (post.uploadedFor().equals(facts.reference())) {
            speaks(0.5, "reference", "uploaded", "", null);
        }
    }

    private void school(String field, SchoolFacts school) {
        ReadPost.Seen seen = post.numbers().get(school.number());
        if (seen != null) {
            speaks(seen.named() ? 0.72 : 0.55, field + ".number", "school-number", school.number(), seen.place());
        }
        post.find(school.name(), ENOUGH_OF_A_NAME)
                .ifPresent(found -> speaks(
                        0.5 * found.share(),
                        field + ".name",
                        named("school-name", found),
                        school.name(),
                        found.place()));
        town(field + ".town", "school-town", school.town());
    }

    private void institution() {
        if (facts.institution().isEmpty()) {
            return;
        }
        post.find(facts.institution(), ENOUGH_OF_A_NAME)
                .ifPresent(found -> speaks(
                        0.5 * found.share(),
                        "institution.name",
                        named("institution-name", found),
                        facts.institution(),
                        found.place()));
        if (facts.schools().stream().noneMatch(school -> school.town().equals(facts.institutionTown()))) {
            town("institution.town", "institution-town", facts.institutionTown());
        }
    }

    private void town(String field, String key, String town) {
        post.find(town, ENOUGH_OF_A_NAME).ifPresent(found -> speaks(0.12, field, key, town, found.place()));
    }

    private void sender() {
        Side side = facts.addresses().get(post.sender());
        if (side != null) {
            speaks(
                    0.5,
                    "sender",
                    switch (side) {
                        case SCHOOL -> "sender-school";
                        case INSTITUTION -> "sender-institution";
                        case OTHER -> "sender-other";
                    },
                    post.sender(),
                    null);
        }
        if (post.earlier().contains(facts.reference())) {
            speaks(0.4, "sender", "earlier", post.sender(), null);
        }
    }

    private void addresses() {
        facts.addresses().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(post.sender()))
                .filter(entry -> post.addresses().containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> speaks(
                        0.5,
                        "contact",
                        "address",
                        entry.getKey(),
                        post.addresses().get(entry.getKey())));
    }

    private void initiative() {
        Place place = post.initiatives().get(facts.initiative());
        if (place != null && !reasons.isEmpty()) {
            speaks(0.12, "initiative", "initiative", "", place);
        }
    }

    /** The paper tells of schools by their numbers, and none of them is this case's. */
    private boolean namesOtherSchools() {
        if (facts.schools().isEmpty()
                || facts.schools().stream().anyMatch(school -> post.numbers().containsKey(school.number()))) {
            return false;
        }
        Optional<Map.Entry<String, ReadPost.Seen>> other = post.numbers().entrySet().stream()
                .filter(entry -> entry.getValue().named())
                .min(Map.Entry.comparingByKey());
        other.ifPresent(entry -> reasons.add(new Reason(
                "schools[0].number",
                "other-school",
                entry.getKey(),
                entry.getValue().place())));
        return other.isPresent();
    }

    private static String named(String key, ReadPost.Found found) {
        return found.share() >= ALL_OF_A_NAME ? key : key + "-alike";
    }

    private void speaks(double weight, String field, String key, String value, @Nullable Place place) {
        doubt *= 1 - weight;
        reasons.add(new Reason(field, key, value, place));
    }
}
