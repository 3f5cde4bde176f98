package nrw.bildungspartner.document.reading;

import java.util.Locale;

/** What was left out while reading and why. Texts for people: message {@code reading.note.<key>}. */
public enum ReadingNote {
    EMPTY_FILE,
    FILE_TOO_LARGE,
    ENCRYPTED,
    TYPE_NOT_READ,
    NOTHING_TO_READ,
    DAMAGED,
    UNPACKS_TOO_LARGE,
    TOO_MANY_ENTRIES,
    TOO_MANY_PARTS,
    PART_TOO_LARGE,
    NESTED_TOO_DEEP,
    TEXT_CUT,
    PAGES_CUT,
    PAGE_UNREADABLE,
    IMAGE_TOO_LARGE,
    IMAGE_FORMAT_UNKNOWN,
    HEIC_READER_MISSING,
    TEXT_RECOGNITION_MISSING,
    TEXT_RECOGNITION_INCOMPLETE,
    SIGNATURES_NOT_CHECKED,
    TIME_SPENT,
    VIRUS_FOUND,
    VIRUS_SCAN_MISSING,
    READER_BUSY,
    READER_DIED,
    READER_UNAVAILABLE;

    /** The stable word for logs, stored findings and message keys, such as {@code text-cut}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
