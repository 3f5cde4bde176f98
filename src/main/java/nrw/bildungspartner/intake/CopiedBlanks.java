package nrw.bildungspartner.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.SchoolParty;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.OpenCopy;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.document.reading.WordText.Place;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.partner.SchoolRegister;
import org.springframework.stereotype.Component;

/**
 * Tells the copies of one blank apart. Whoever copies a blank copies its reference too; what then comes back from somebody
 * else, or for another school, gets a case of its own and never lands in a stranger's.
 */
@Component
class CopiedBlanks {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:Schulnummer|school number)\\D{0,20}(\\d{6})(?!\\d)|(?<!\\d)(\\d{6})@schule\\.nrw\\.de",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private final Agreements agreements;
    private final OpenCopy openCopy;
    private final IncomingMailRepository mails;
    private final SubmissionRepository submissions;
    private final MailAttachmentRepository attachments;
    private final SchoolRegister register;

    CopiedBlanks(
            Agreements agreements,
            OpenCopy openCopy,
            IncomingMailRepository mails,
            SubmissionRepository submissions,
            MailAttachmentRepository attachments,
            SchoolRegister register) {
        this.agreements = agreements;
        this.openCopy = openCopy;
        this.mails = mails;
        this.submissions = submissions;
        this.attachments = attachments;
        this.register = register;
    }

    /** The case this mail belongs to: the one its paper names, or that of a copy, which begins now if there is none. */
    Agreement caseOf(Agreement named, IncomingMail mail, List<MailAttachment> files) {
        if (named.origin() != Origin.BLANK || mail.channel() == Channel.UPLOAD) {
            return named;
        }
        // Two at the same time would both find that nobody was here before.
        Agreement original = openCopy.waitFor(named.copyOf().orElse(named.reference()));
        List<Agreement> family = new ArrayList<>(List.of(original));
        family.addAll(agreements.copiesOf(original.reference()));
        Set<String> numbers = numbers(files, mail.body() + "\n" + mail.sender());
        String sender = mail.machine().isPresent() ? "" : mail.sender();
        String fingerprint = RecogniseMail.fingerprint(files);
        return family.stream()
                .filter(known -> submissions.existsByReferenceAndFingerprint(known.reference(), fingerprint)
                        || isSame(known, numbers, sender))
                .findFirst()
                .orElseGet(
                        () -> isUntouched(original) ? original : agreements.get(openCopy.open(original.reference())));
    }

    private boolean isUntouched(Agreement blank) {
        return blank.content().isEmpty()
                && mails.recognisedFor(blank.reference()).isEmpty();
    }

    /** A school's number decides; where one side names none, the sender does. */
    private boolean isSame(Agreement known, Set<String> numbers, String sender) {
        List<IncomingMail> earlier = mails.recognisedFor(known.reference());
        Set<String> knownNumbers = known.content()
                .map(content ->
                        content.schools().stream().map(SchoolParty::number).collect(Collectors.toSet()))
                .orElseGet(() -> earlier.stream()
                        .flatMap(mail -> numbers(filesOf(known, mail), mail.sender()).stream())
                        .collect(Collectors.toSet()));
        if (!numbers.isEmpty() && !knownNumbers.isEmpty()) {
            return !Collections.disjoint(numbers, knownNumbers);
        }
        return !sender.isEmpty()
                && Stream.concat(
                                earlier.stream().map(IncomingMail::sender),
                                known.content().stream().flatMap(CopiedBlanks::addresses))
                        .anyMatch(sender::equalsIgnoreCase);
    }

    private List<MailAttachment> filesOf(Agreement known, IncomingMail mail) {
        return attachments.findByMailIdOrderByPosition(mail.id()).stream()
                .flatMap(file -> file.of(known.reference()))
                .toList();
    }

    private static Stream<String> addresses(AgreementContent content) {
        return Stream.concat(
                content.schools().stream().map(school -> school.contact().email()),
                Stream.of(content.institution().contact().email()));
    }

    /** The schools of the register that the papers name by their number. */
    private Set<String> numbers(List<MailAttachment> files, String letter) {
        Set<String> found = new HashSet<>();
        add(found, letter);
        for (MailAttachment file : files) {
            file.reading().filter(reading -> file.paper()).ifPresent(reading -> {
                add(found, reading.text());
                reading.pages().forEach(page -> add(found, page.text()));
                places(reading)
                        .filter(place -> place.path().endsWith("number[1]"))
                        .map(Place::text)
                        .filter(text -> SIX_DIGITS.matcher(text).matches())
                        .forEach(found::add);
            });
        }
        found.removeIf(number -> register.byNumber(number).isEmpty());
        return found;
    }

    private static Stream<Place> places(PaperReading reading) {
        return reading.word() == null ? Stream.empty() : reading.word().places().stream();
    }

    private static void add(Set<String> found, String text) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(number.group(1) == null ? number.group(2) : number.group(1));
        }
    }
}
