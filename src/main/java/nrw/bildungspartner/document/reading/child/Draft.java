package nrw.bildungspartner.document.reading.child;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.PartReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.reading.ReadingLimits;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.SignatureReading;
import nrw.bildungspartner.document.reading.WordText;

/** A reading in the making: what is known so far, and until when there is time for more. */
final class Draft {

    private static final Set<ReadingNote> REFUSALS = EnumSet.of(
            ReadingNote.ENCRYPTED,
            ReadingNote.TYPE_NOT_READ,
            ReadingNote.NOTHING_TO_READ,
            ReadingNote.IMAGE_FORMAT_UNKNOWN,
            ReadingNote.HEIC_READER_MISSING,
            ReadingNote.UNPACKS_TOO_LARGE,
            ReadingNote.TOO_MANY_ENTRIES,
            ReadingNote.EMPTY_FILE);

    final ReadingLimits limits;
    private final long deadline;
    private final Set<ReadingNote> notes = EnumSet.noneOf(ReadingNote.class);

    String mediaType = Reading.UNKNOWN_TYPE;
    String text = "";
    List<String> pageTexts = List.of();
    List<PageReading> pages = new ArrayList<>();
    Optional<String> embeddedData = Optional.empty();
    Optional<WordText> word = Optional.empty();
    Map<String, String> properties = new LinkedHashMap<>();
    List<PartReading> parts = new ArrayList<>();
    List<SignatureReading> signatures = List.of();
    int turned;

    Draft(Wire.Task task) {
        limits = task.limits();
        deadline = task.deadline();
    }

    void note(ReadingNote note) {
        notes.add(note);
    }

    boolean has(ReadingNote note) {
        return notes.contains(note);
    }

    boolean isWithoutNotes() {
        return notes.isEmpty();
    }

    boolean timeIsLeft() {
        return System.nanoTime() < deadline;
    }

    /** Milliseconds until the deadline, at most the given ones. */
    long within(long millis) {
        return Math.max(0, Math.min(millis, (deadline - System.nanoTime()) / 1_000_000));
    }

    Reading reading() {
        return reading(outcome());
    }

    /** What is kept when the process dies over the rest; never a success. */
    Reading interim() {
        return reading(Outcome.FAILED);
    }

    private Reading reading(Outcome outcome) {
        return new Reading(
                outcome,
                mediaType,
                text,
                pages,
                embeddedData,
                word,
                properties,
                parts,
                signatures,
                notes,
                Optional.empty());
    }

    /** Whether a person or a program can make anything of what was found. */
    boolean holdsSomething() {
        return !text.isBlank() || !pages.isEmpty() || !parts.isEmpty() || embeddedData.isPresent();
    }

    private Outcome outcome() {
        if (notes.isEmpty()) {
            return Outcome.READ;
        }
        if (holdsSomething()) {
            return Outcome.PARTLY_READ;
        }
        if (notes.stream().anyMatch(REFUSALS::contains)) {
            return Outcome.REFUSED;
        }
        return has(ReadingNote.TIME_SPENT) ? Outcome.TIMED_OUT : Outcome.FAILED;
    }
}
