package nrw.bildungspartner.intake.recognising;

import java.util.List;
import java.util.stream.Stream;

/** A reference and the place where it stands on a paper. */
public record Sighting(String reference, Clue clue, Place place) {

    /** Every reference on this paper, by the most reliable place first. */
    public static List<Sighting> on(String file, PaperReading paper) {
        Stream<Sighting> data = paper.embeddedData() == null
                ? Stream.empty()
                : References.in(paper.embeddedData())
                        .map(reference -> new Sighting(reference, Clue.EMBEDDED_DATA, Place.file(file)));
        Stream<Sighting> pages = paper.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.codes().stream()
                                .flatMap(code -> References.inCode(code.text()))
                                .map(reference -> new Sighting(reference, Clue.CODE, Place.page(file, page.number()))),
                        References.in(page.text())
                                .map(reference -> new Sighting(
                                        reference,
                                        page.recognised() ? Clue.RECOGNISED_TEXT : Clue.TEXT,
                                        Place.page(file, page.number())))));
        Stream<Sighting> text = paper.pages().isEmpty()
                ? References.in(paper.text()).map(reference -> new Sighting(reference, Clue.TEXT, Place.file(file)))
                : Stream.empty();
        return Stream.of(data, pages, text).flatMap(all -> all).distinct().toList();
    }
}
