package nrw.bildungspartner;

import java.util.Arrays;
import java.util.Locale;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.staff.Desk;
import nrw.bildungspartner.staff.DeskContacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages that are mostly text: one template per language below {@code pages/public}, because prose is written, not
 * put together from messages.
 */
@Controller
class PublicPages {

    private final Initiatives initiatives;
    private final DeskContacts contacts;

    PublicPages(Initiatives initiatives, DeskContacts contacts) {
        this.initiatives = initiatives;
        this.contacts = contacts;
    }

    /** A desk as the contact page shows it. */
    record DeskEntry(String nameKey, String email, String phone, String hours) {

        /** The phone number as a link dials it. */
        public String dial() {
            return phone.replaceAll("[^+0-9]", "");
        }
    }

    @GetMapping("/fragen")
    String questions(Locale locale) {
        return page("fragen", locale);
    }

    @GetMapping("/wer-partner-werden-kann")
    String eligible(Locale locale, Model model) {
        model.addAttribute("initiatives", initiatives.all());
        return page("wer-partner-werden-kann", locale);
    }

    @GetMapping("/kontakt")
    String contact(Locale locale, Model model) {
        model.addAttribute(
                "desks",
                Arrays.stream(Desk.values())
                        .map(desk -> {
                            var contact = contacts.of(desk);
                            return new DeskEntry(desk.messageKey(), contact.email(), contact.phone(), contact.hours());
                        })
                        .toList());
        return page("kontakt", locale);
    }

    @GetMapping("/leichte-sprache")
    String easyLanguage(Locale locale) {
        return page("leichte-sprache", locale);
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Locale locale) {
        return page("barrierefreiheit", locale);
    }

    @GetMapping("/barriere-melden")
    String barrier(Locale locale) {
        return page("barriere-melden", locale);
    }

    @GetMapping("/datenschutz")
    String privacy(Locale locale) {
        return page("datenschutz", locale);
    }

    @GetMapping("/impressum")
    String imprint(Locale locale) {
        return page("impressum", locale);
    }

    private static String page(String name, Locale locale) {
        return "public/" + (Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en/" : "de/") + name;
    }
}
