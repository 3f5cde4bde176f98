package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.Locale;

/** What is known of an agreement before anybody has written a word in it. */
public record BlankPaper(
        String reference, int version, LocalDate issued, AgreementPaper.Initiative initiative, Locale language) {}
