package nrw.bildungspartner.intake;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.CodeReading;
import nrw.bildungspartner.document.reading.DocumentReader;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.document.writing.OwnPages;
import org.springframework.stereotype.Component;

/** Looks at the places to sign on pages whose code says what they are a copy of. Takes time, like all reading. */
@Component
class ReadBoxes {

    /** One agreement has a few pages to sign on; whoever sends more of them in one piece of post waits for a person. */
    private static final int MOST_PAGES = 24;

    private final AgreementVersions versions;
    private final DocumentArchive archive;
    private final OwnPages ownPages;
    private final DocumentReader reader;

    ReadBoxes(AgreementVersions versions, DocumentArchive archive, OwnPages ownPages, DocumentReader reader) {
        this.versions = versions;
        this.archive = archive;
        this.ownPages = ownPages;
        this.reader = reader;
    }

    private record Issued(String reference, int version) {}

    /** What the places hold, page by page; pages without any are left out. */
    Map<PageReading, List<BoxReading>> on(Stream<Reading> readings) {
        Map<PageReading, List<BoxReading>> read = new IdentityHashMap<>();
        Map<Issued, Optional<UUID>> papers = new HashMap<>();
        List<PageReading> pages =
                readings.flatMap(reading -> reading.pages().stream()).toList();
        for (PageReading page : pages) {
            PageCode code = page.codes().stream()
                    .findFirst()
                    .map(CodeReading::text)
                    .flatMap(PageCode::parse)
                    .orElse(null);
            if (code == null || code.page() == 0 || read.size() >= MOST_PAGES) {
                continue;
            }
            papers.computeIfAbsent(new Issued(code.reference(), code.version()), this::pdf)
                    .filter(pdf -> ownPages.signed(pdf).contains(code.page()))
                    .ifPresent(pdf -> read.put(page, reader.readBoxes(archive.content(pdf), code.page(), page)));
        }
        return read;
    }

    private Optional<UUID> pdf(Issued issued) {
        return versions.of(issued.reference()).stream()
                .filter(version -> version.number() == issued.version())
                .map(AgreementVersion::pdfId)
                .findFirst();
    }
}
