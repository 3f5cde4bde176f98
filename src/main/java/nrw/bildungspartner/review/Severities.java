package nrw.bildungspartner.review;

import java.util.List;

/** How much a finding matters. The office may change the answer, so it is a decision table; this is the question. */
public interface Severities {

    /** The findings a decision table may name: all that can stand against a registration. */
    List<String> FINDINGS = List.of(
            "paper-missing",
            "page-missing",
            "version-outdated",
            "other-case",
            "signature-missing",
            "signature-unsure",
            "signature-on-paper",
            "signature-declined",
            "signature-invalid",
            "text-changed",
            "control-missing",
            "own-text",
            "programme-missing",
            "codes-missing",
            "pages-unknown",
            "page-guessed",
            "word-unread",
            "copy-of",
            "content-unknown",
            "conference-planned",
            "conference-open");

    /**
     * @param text whose text the finding is about; {@link Text#ANY} if it is about none
     * @param usual what counts where the table says nothing
     */
    Severity of(String finding, Text text, Severity usual);

    /** Whose text a finding is about. */
    enum Text {
        /** The office's, and what only another version may say otherwise. */
        FIXED,
        /** The partners'. */
        OWN,
        ANY
    }
}
