package nrw.bildungspartner.intake.proposing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.PaperContent;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.Submission;
import nrw.bildungspartner.intake.Submissions;
import nrw.bildungspartner.intake.recognising.Place;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.InstitutionKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What could be read of an agreement's content in papers of no known form, each with the place it was read at. It fills a
 * form that a person corrects; it is never taken over by itself.
 */
@Service
@Transactional(readOnly = true)
public class ReadFields {

    private final MailLedger ledger;
    private final Submissions submissions;
    private final PostReader reader;
    private final Initiatives initiatives;
    private final PaperContent places;

    ReadFields(
            MailLedger ledger,
            Submissions submissions,
            PostReader reader,
            Initiatives initiatives,
            PaperContent places) {
        this.ledger = ledger;
        this.submissions = submissions;
        this.reader = reader;
        this.initiatives = initiatives;
        this.places = places;
    }

    /** One field, as {@link PaperContent} takes it. */
    public record FieldRead(String field, String value, Place place) {}

    /** What was read, as a content and by field. */
    public record Prefilled(AgreementContent content, Map<String, Place> sources) {}

    /** What a piece of post says that has no case yet. */
    public List<FieldRead> inMail(UUID mail, String initiative) {
        return in(ledger.attachments(mail), initiative);
    }

    /** What the latest submission of a case says. */
    public Prefilled inCase(String reference, String initiative, String language) {
        List<Submission> received = submissions.of(reference);
        List<FieldRead> read = received.isEmpty()
                ? List.of()
                : in(submissions.papers(received.get(received.size() - 1).id()), initiative);
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Place> sources = new LinkedHashMap<>();
        read.forEach(field -> {
            texts.put(field.field(), field.value());
            sources.put(field.field(), field.place());
        });
        return new Prefilled(places.with(AgreementContent.empty(initiative, language), texts), sources);
    }

    private List<FieldRead> in(List<MailAttachment> files, String initiative) {
        List<Passage> passages = reader.passages(files);
        List<FieldRead> read = new ArrayList<>();
        Set<String> numbers = schools(passages, read);
        addresses(passages, numbers, read);
        List<InstitutionKind> kinds = initiatives
                .byKey(initiative)
                .map(found -> found.institutionKinds())
                .orElse(List.of());
        for (Passage passage : passages) {
            if (read.stream().noneMatch(field -> field.field().equals("institution.name"))) {
                read.addAll(PaperLines.institution(passage, kinds));
            }
        }
        read.addAll(PaperLines.term(passages));
        return read;
    }

    /** Those that the paper calls by their number; any other number of six digits only if there is none. */
    private Set<String> schools(List<Passage> passages, List<FieldRead> read) {
        Map<String, ReadPost.Seen> seen = reader.numbers(passages);
        boolean named = seen.values().stream().anyMatch(ReadPost.Seen::named);
        Set<String> numbers = new LinkedHashSet<>();
        seen.forEach((number, where) -> {
            if (where.named() == named) {
                read.add(new FieldRead("schools[" + numbers.size() + "].number", number, where.place()));
                numbers.add(number);
            }
        });
        return numbers;
    }

    /** An address is given to a side only where it is the only one that can be that side's. */
    private static void addresses(List<Passage> passages, Set<String> numbers, List<FieldRead> read) {
        Map<String, Place> all = PostReader.addresses(passages);
        List<Map.Entry<String, Place>> schools = all.entrySet().stream()
                .filter(entry -> PaperLines.isSchools(entry.getKey()))
                .toList();
        List<Map.Entry<String, Place>> others = all.entrySet().stream()
                .filter(entry -> !PaperLines.isSchools(entry.getKey()) && !PaperLines.isOffices(entry.getKey()))
                .toList();
        if (schools.size() == 1 && numbers.size() <= 1) {
            read.add(new FieldRead(
                    "schools[0].contact.email",
                    schools.get(0).getKey(),
                    schools.get(0).getValue()));
        }
        if (others.size() == 1) {
            read.add(new FieldRead(
                    "institution.contact.email",
                    others.get(0).getKey(),
                    others.get(0).getValue()));
        }
    }
}
