package nrw.bildungspartner.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.agreement.Agreement;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.PublicAddress;
import nrw.bildungspartner.agreement.Remark;
import nrw.bildungspartner.agreement.TrackingLinks;
import nrw.bildungspartner.mailbox.MailSettings;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.DeskContact;
import nrw.bildungspartner.staff.DeskContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what the texts of the letters may name. */
@Component
class LetterFacts {

    /** A letter says what changed; long texts are read on the tracking page. */
    private static final int SAID_IN_A_LETTER = 300;

    private final Initiatives initiatives;
    private final AgreementVersions versions;
    private final TrackingLinks links;
    private final PublicAddress publicAddress;
    private final DeskContacts desks;
    private final MailSettings mail;
    private final MessageSource messages;

    LetterFacts(
            Initiatives initiatives,
            AgreementVersions versions,
            TrackingLinks links,
            PublicAddress publicAddress,
            DeskContacts desks,
            MailSettings mail,
            MessageSource messages) {
        this.initiatives = initiatives;
        this.versions = versions;
        this.links = links;
        this.publicAddress = publicAddress;
        this.desks = desks;
        this.mail = mail;
        this.messages = messages;
    }

    Map<String, Object> of(
            @Nullable Agreement agreement, Recipient recipient, String language, Map<String, Object> given) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", recipient.name());
        facts.put("office", mail.address());
        facts.put("site", publicAddress.of("/"));
        facts.put("desk", "");
        facts.put("deskEmail", mail.address());
        facts.put("deskPhone", "");
        facts.put("remarks", List.of());
        if (agreement != null) {
            about(agreement, locale, facts);
        }
        given.forEach((key, value) -> facts.put(key, printable(value, locale)));
        return facts;
    }

    private void about(Agreement agreement, Locale locale, Map<String, Object> facts) {
        facts.put("reference", agreement.reference());
        // The texts leave out what is not there; a blank's partners are not known at first.
        if (!agreement.schoolNames().isEmpty()) {
            facts.put("schools", agreement.schoolNames());
            facts.put("institution", agreement.institutionName());
        }
        initiatives
                .byKey(agreement.initiative())
                .map(initiative -> initiative.name())
                .ifPresent(name -> facts.put("initiative", name.in(locale)));
        facts.put("link", links.fresh(agreement.reference()));
        facts.put("remarks", agreement.remarks().stream().map(Remark::text).toList());
        facts.put("version", agreement.documentVersion());
        facts.put(
                "changes",
                versions.changes(agreement.reference(), agreement.documentVersion(), locale).stream()
                        .map(change ->
                                new Change(change.label(), inOneLine(change.before()), inOneLine(change.after())))
                        .toList());
        agreement.registrationNumber().ifPresent(number -> facts.put("registrationNumber", number));
        facts.put(
                "published",
                agreement
                        .content()
                        .map(content -> content.publication().entry())
                        .orElse(false));
        Desk.find(agreement.desk()).ifPresent(desk -> {
            DeskContact contact = desks.of(desk);
            facts.put("desk", messages.getMessage(desk.messageKey(), null, desk.key(), locale));
            facts.put("deskEmail", contact.email());
            facts.put("deskPhone", contact.phone());
        });
    }

    /** What one field said and says; empty where it says nothing. */
    public record Change(String label, String before, String after) {}

    private static String inOneLine(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SAID_IN_A_LETTER
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SAID_IN_A_LETTER)) + " …";
    }

    private static Object printable(Object value, Locale locale) {
        if (value instanceof LocalDate date) {
            String pattern = locale.getLanguage().equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy";
            return DateTimeFormatter.ofPattern(pattern, locale).format(date);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> entry instanceof Remark remark ? remark.text() : entry)
                    .toList();
        }
        return value;
    }
}
