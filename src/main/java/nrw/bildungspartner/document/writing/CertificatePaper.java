package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership's certificate says, in words ready to print.
 *
 * @param registrationNumber its number in the register
 * @param initiative the initiative's name, as in "Museum und Schule"
 * @param since the partnership's first day
 * @param issued the day on which it was registered
 * @param language German or English
 */
public record CertificatePaper(
        String registrationNumber,
        String initiative,
        Locale language,
        List<Partner> schools,
        Partner institution,
        @Nullable Partner thirdPartner,
        LocalDate since,
        LocalDate issued) {

    public CertificatePaper {
        schools = List.copyOf(schools);
    }

    /** @param town may be empty */
    public record Partner(String name, String town) {}
}
