package nrw.bildungspartner.document.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was read from one file.
 *
 * @param mediaType what the content really is, whatever its name says
 * @param text all text in reading order, bounded
 * @param embeddedData the custom XML part of a returned Word document that holds our data, as it stands there
 * @param word what the body of a Word file says, with the places that are bound to our data
 * @param properties title, author, custom properties and the like
 * @param parts the files inside, each read by itself
 * @param signatures electronic signatures and seals in a PDF, in the order they were set
 * @param notes what was left out, in the order it happened
 * @param virus what the virus scanner calls that for which the file was not opened
 */
public record Reading(
        Outcome outcome,
        String mediaType,
        String text,
        List<PageReading> pages,
        Optional<String> embeddedData,
        Optional<WordText> word,
        Map<String, String> properties,
        List<PartReading> parts,
        List<SignatureReading> signatures,
        Set<ReadingNote> notes,
        Optional<String> virus) {

    public static final String UNKNOWN_TYPE = "application/octet-stream";

    public Reading {
        pages = List.copyOf(pages);
        properties = Map.copyOf(properties);
        parts = List.copyOf(parts);
        signatures = List.copyOf(signatures);
        notes = Collections.unmodifiableSet(new LinkedHashSet<>(notes));
    }

    /** A reading that holds nothing but its end and the reason for it. */
    public static Reading nothing(Outcome outcome, ReadingNote note) {
        return nothing(outcome, note, Optional.empty());
    }

    static Reading notOpened(VirusScan.Alarm alarm) {
        return nothing(alarm.outcome(), alarm.note(), alarm.virus());
    }

    private static Reading nothing(Outcome outcome, ReadingNote note, Optional<String> virus) {
        return new Reading(
                outcome,
                UNKNOWN_TYPE,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                Set.of(note),
                virus);
    }

    /** The distinct texts of all codes on this file's own pages, in page order. */
    public List<String> codes() {
        return pages.stream()
                .flatMap(page -> page.codes().stream())
                .map(CodeReading::text)
                .distinct()
                .toList();
    }

    /** This reading and, depth first, those of all files inside it. */
    public Stream<Reading> withParts() {
        return Stream.concat(
                Stream.of(this), parts.stream().flatMap(part -> part.reading().withParts()));
    }

    /** The notes' stable words, ready to be stored or logged. */
    public List<String> reasons() {
        return notes.stream().map(ReadingNote::key).toList();
    }

    Reading withParts(List<PartReading> read) {
        return new Reading(
                outcome, mediaType, text, pages, embeddedData, word, properties, read, signatures, notes, virus);
    }

    /** The same content, short of something. */
    Reading without(ReadingNote note) {
        return ended(outcome == Outcome.READ ? Outcome.PARTLY_READ : outcome, note);
    }

    /** The same content with another end: a death after half the work keeps that half. */
    Reading ended(Outcome end, ReadingNote note) {
        var more = new LinkedHashSet<>(notes);
        more.add(note);
        return new Reading(
                end,
                mediaType,
                text,
                pages,
                embeddedData,
                word,
                properties,
                new ArrayList<>(parts),
                signatures,
                more,
                virus);
    }
}
