package nrw.bildungspartner.intake.proposing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nrw.bildungspartner.intake.IncomingMail;
import nrw.bildungspartner.intake.MailAttachment;
import nrw.bildungspartner.intake.MailLedger;
import nrw.bildungspartner.intake.post.Channel;
import nrw.bildungspartner.intake.recognising.Clue;
import nrw.bildungspartner.intake.recognising.PaperReading;
import nrw.bildungspartner.intake.recognising.Place;
import nrw.bildungspartner.intake.recognising.References;
import nrw.bildungspartner.intake.recognising.Sighting;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.School;
import nrw.bildungspartner.partner.SchoolRegister;
import org.springframework.stereotype.Component;

/** Gathers what was read in a piece of post: its pages, and the numbers, addresses and initiatives on them. */
@Component
class PostReader {

    private static final int MOST_NUMBERS = 300;
    private static final int MOST_EARLIER = 20;

    /** Six digits, of which a scanner may have taken two for letters. */
    private static final String DIGITS = "(?<![\\p{L}\\p{N}])([0-9OoQIlSBZ]{6})(?![\\p{L}\\p{N}])";

    private static final Pattern NUMBER = Pattern.compile(DIGITS);
    private static final Pattern NAMED_NUMBER =
            Pattern.compile("(?i:schul\\s?-?(?:nummer|nr\\.?)|school number)[^\\p{L}\\p{N}]{0,20}" + DIGITS
                    + "|(?<!\\d)(\\d{6})\\s?@\\s?(?i:schule\\.nrw\\.de)");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}\\s?@\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}");

    private final MailLedger ledger;
    private final SchoolRegister register;
    private final Initiatives initiatives;

    PostReader(MailLedger ledger, SchoolRegister register, Initiatives initiatives) {
        this.ledger = ledger;
        this.register = register;
        this.initiatives = initiatives;
    }

    ReadPost read(IncomingMail mail) {
        List<MailAttachment> files = ledger.attachments(mail.id());
        List<Passage> passages = new ArrayList<>(passages(files));
        List<Sighting> sightings = new ArrayList<>();
        files.stream().filter(MailAttachment::paper).forEach(file -> file.reading()
                .ifPresent(reading -> sightings.addAll(Sighting.on(file.name(), reading))));
        passages.add(new Passage(Place.LETTER, mail.letter()));
        References.in(mail.letter())
                .map(reference -> new Sighting(reference, Clue.LETTER_TEXT, Place.LETTER))
                .forEach(sightings::add);
        return new ReadPost(
                passages,
                sightings,
                numbers(passages),
                addresses(passages),
                initiatives(passages),
                mail.sender().toLowerCase(Locale.ROOT),
                mail.machine().isPresent() ? Set.of() : ledger.earlierCasesOf(mail, MOST_EARLIER),
                mail.channel() == Channel.UPLOAD ? mail.reference().orElse("") : "");
    }

    /** The pages of what is worth looking at, and the texts of files without pages. */
    List<Passage> passages(List<MailAttachment> files) {
        return files.stream()
                .filter(MailAttachment::paper)
                .flatMap(file -> file.reading().stream().flatMap(reading -> passages(file.name(), reading).stream()))
                .toList();
    }

    private static List<Passage> passages(String file, PaperReading reading) {
        if (reading.pages().isEmpty()) {
            return List.of(new Passage(Place.file(file), reading.text()));
        }
        return reading.pages().stream()
                .map(page -> new Passage(Place.page(file, page.number()), page.text()))
                .toList();
    }

    /** The numbers on the pages that are a school's. */
    Map<String, ReadPost.Seen> numbers(List<Passage> passages) {
        Map<String, ReadPost.Seen> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Matcher named = NAMED_NUMBER.matcher(passage.text());
            while (named.find() && found.size() < MOST_NUMBERS) {
                String number = named.group(1) == null ? named.group(2) : named.group(1);
                ReadPost.Seen seen = found.get(digits(number));
                if (seen == null || !seen.named()) {
                    found.put(digits(number), new ReadPost.Seen(passage.place(), true));
                }
            }
            Matcher bare = NUMBER.matcher(passage.text());
            while (bare.find() && found.size() < MOST_NUMBERS) {
                if (bare.group(1).chars().filter(Character::isDigit).count() >= 4) {
                    found.putIfAbsent(digits(bare.group(1)), new ReadPost.Seen(passage.place(), false));
                }
            }
        }
        found.keySet()
                .retainAll(register.byNumbers(List.copyOf(found.keySet())).stream()
                        .map(School::number)
                        .collect(Collectors.toSet()));
        return found;
    }

    private static String digits(String read) {
        return read.replaceAll("[OoQ]", "0")
                .replaceAll("[Il]", "1")
                .replace('S', '5')
                .replace('B', '8')
                .replace('Z', '2');
    }

    static Map<String, Place> addresses(List<Passage> passages) {
        Map<String, Place> found = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Matcher address = ADDRESS.matcher(passage.text());
            while (address.find()) {
                found.putIfAbsent(address.group().replaceAll("\\s", "").toLowerCase(Locale.ROOT), passage.place());
            }
        }
        return found;
    }

    private Map<String, Place> initiatives(List<Passage> passages) {
        Map<String, Place> found = new HashMap<>();
        initiatives
                .namedIn(passages.stream().map(Passage::text).toList())
                .forEach((key, index) -> found.put(key, passages.get(index).place()));
        return found;
    }
}
