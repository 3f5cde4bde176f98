package nrw.bildungspartner.agreement.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.InstitutionParty;
import nrw.bildungspartner.agreement.AgreementContent.Publication;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.AgreementContent.ThirdPartner;
import nrw.bildungspartner.agreement.Person;
import org.jspecify.annotations.Nullable;

/** Two answers to the same step made one, field by field as somebody chose. */
public record Merged(AgreementContent theirs, AgreementContent mine, Predicate<String> takeMine) {

    public Answer answer(Step step) {
        return switch (step) {
            case INITIATIVE ->
                new Answer.InitiativeChoice(
                        chosen("initiative", AgreementContent::initiative),
                        chosen("language", AgreementContent::language));
            case SCHOOLS -> new Answer.Schools(entries("schools", theirs.schools(), mine.schools(), this::school));
            case INSTITUTION -> new Answer.Institution(institution(), thirdPartner());
            case GOALS -> new Answer.Goals(entries("goals", theirs.goals(), mine.goals(), null));
            case ACTIVITIES ->
                new Answer.Activities(entries("activities", theirs.activities(), mine.activities(), null));
            case CURRICULUM -> new Answer.Curriculum(chosen("curriculumAnchor", AgreementContent::curriculumAnchor));
            case FRAME ->
                new Answer.Frame(
                        side("start").start(),
                        side("durationYears").durationYears(),
                        chosen("costs", AgreementContent::costs));
            case EVALUATION -> new Answer.Evaluation(chosen("evaluation", AgreementContent::evaluation));
            case PUBLICATION ->
                new Answer.Publication(new Publication(
                        side("publication.entry").publication().entry(),
                        side("publication.contacts").publication().contacts()));
            case CONFERENCE ->
                new Answer.Conference(side("schoolConference.status").schoolConference());
            case PUPILS -> new Answer.Pupils(side("allPupils").allPupils());
        };
    }

    private AgreementContent side(String path) {
        return takeMine.test(path) ? mine : theirs;
    }

    private <T> T chosen(String path, Function<AgreementContent, T> field) {
        return field.apply(side(path));
    }

    /** Two entries at the same place, made one. */
    private interface Inside<T> {
        T of(String path, T theirs, T mine);
    }

    /** Entry by entry; one that the chosen side does not have is left out. */
    private <T> List<T> entries(String list, List<T> theirs, List<T> mine, @Nullable Inside<T> inside) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Math.max(theirs.size(), mine.size()); i++) {
            String path = list + "[" + i + "]";
            if (inside != null && i < theirs.size() && i < mine.size()) {
                all.add(inside.of(path, theirs.get(i), mine.get(i)));
                continue;
            }
            boolean takesMine = takeMine.test(inside == null ? path : path + ".number");
            List<T> chosen = takesMine ? mine : theirs;
            if (i < chosen.size()) {
                all.add(chosen.get(i));
            }
        }
        return List.copyOf(all);
    }

    /** A contact belongs to its school: of two different schools one is chosen as a whole. */
    private SchoolParty school(String path, SchoolParty theirs, SchoolParty mine) {
        if (!theirs.number().equals(mine.number())) {
            return takeMine.test(path + ".number") ? mine : theirs;
        }
        return new SchoolParty(
                mine.number(),
                takeMine.test(path + ".contact") ? mine.contact() : theirs.contact(),
                takeMine.test(path + ".deputy") ? mine.deputy() : theirs.deputy());
    }

    private InstitutionParty institution() {
        InstitutionParty address = side("institution.address").institution();
        return new InstitutionParty(
                side("institution.kind").institution().kind(),
                side("institution.name").institution().name(),
                address.street(),
                address.postalCode(),
                address.town(),
                side("institution.contact").institution().contact(),
                side("institution.deputy").institution().deputy());
    }

    private @Nullable ThirdPartner thirdPartner() {
        String kind = third("thirdPartner.kind").kind();
        String name = third("thirdPartner.name").name();
        String town = third("thirdPartner.town").town();
        Person contact = third("thirdPartner.contact").contact();
        return (kind + name + town).isEmpty() && contact.isBlank() ? null : new ThirdPartner(kind, name, town, contact);
    }

    private ThirdPartner third(String path) {
        ThirdPartner third = side(path).thirdPartner();
        return third == null ? new ThirdPartner(null, null, null, null) : third;
    }
}
