package nrw.bildungspartner.registration;

import java.time.LocalDate;
import java.util.Locale;
import nrw.bildungspartner.document.writing.CertificatePaper;
import nrw.bildungspartner.document.writing.CertificatePaper.Partner;
import nrw.bildungspartner.document.writing.CertificateWriter;
import nrw.bildungspartner.document.writing.Paper;
import nrw.bildungspartner.partner.Initiatives;
import nrw.bildungspartner.partner.SchoolRegister;
import nrw.bildungspartner.shell.Formats;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Service;

/** Certifies that partners are registered. Only for as long as they are. */
@Service
public class CertifyPartnership {

    private final Partnerships partnerships;
    private final SchoolRegister schools;
    private final Initiatives initiatives;
    private final CertificateWriter writer;

    CertifyPartnership(
            Partnerships partnerships, SchoolRegister schools, Initiatives initiatives, CertificateWriter writer) {
        this.partnerships = partnerships;
        this.schools = schools;
        this.initiatives = initiatives;
        this.writer = writer;
    }

    /**
     * To print or to show.
     *
     * @throws NotFound if there is no such partnership, or not any more
     */
    public Certificate asPdf(String registrationNumber, Locale language) {
        return new Certificate(
                name(registrationNumber, language) + ".pdf",
                Paper.PDF,
                write(registrationNumber, language).pdf());
    }

    /**
     * To adapt, for a celebration for instance.
     *
     * @throws NotFound if there is no such partnership, or not any more
     */
    public Certificate asWord(String registrationNumber, Locale language) {
        return new Certificate(
                name(registrationNumber, language) + ".docx",
                Paper.WORD,
                write(registrationNumber, language).docx());
    }

    private Paper write(String registrationNumber, Locale language) {
        Partnership partnership = partnerships
                .byNumber(registrationNumber)
                .filter(found -> found.status() == PartnershipStatus.ACTIVE)
                .orElseThrow(() -> new NotFound("registration.no-certificate", registrationNumber));
        return writer.write(new CertificatePaper(
                partnership.registrationNumber(),
                initiatives
                        .byKey(partnership.initiative())
                        .map(initiative -> initiative.name().in(language))
                        .orElse(partnership.initiative()),
                language,
                partnership.schools().stream()
                        .flatMap(number -> schools.byNumber(number).stream())
                        .map(school -> new Partner(school.name(), school.town()))
                        .toList(),
                new Partner(
                        partnership.institution().name(),
                        partnership.institution().town()),
                partnership
                        .thirdPartner()
                        .map(third -> new Partner(third.name(), third.town()))
                        .orElse(null),
                partnership.since(),
                LocalDate.ofInstant(partnership.registeredAt(), Formats.ZONE)));
    }

    private static String name(String registrationNumber, Locale language) {
        boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return (english ? "Certificate-" : "Urkunde-") + registrationNumber;
    }
}
