package nrw.bildungspartner.document.reading.child.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.TemplateReading.Danger;
import nrw.bildungspartner.document.reading.TemplateReading.Kind;

/** Takes apart a Word file that shall become a template: first whether it is one, then what it is made of. */
public final class TemplateInspection {

    private static final long UNPACKED = 40_000_000;
    private static final int ENTRIES = 600;

    private final Path home;

    public TemplateInspection(Path home) {
        this.home = home;
    }

    /**
     * @param content a ZIP file
     * @param characters how many of its text are enough
     */
    public TemplateReading inspect(byte[] content, int characters) throws IOException {
        var file = Files.write(Files.createTempFile(home, "template", ".bin"), content);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > ENTRIES) {
                return TemplateReading.nothing(Outcome.REFUSED, ReadingNote.TOO_MANY_ENTRIES);
            }
            var entries = inSequence(content);
            if (entries.isEmpty()) {
                return TemplateReading.nothing(Outcome.REFUSED, ReadingNote.UNPACKS_TOO_LARGE);
            }
            return inspect(zip, entries.get(), characters);
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            return TemplateReading.nothing(Outcome.FAILED, ReadingNote.DAMAGED);
        }
    }

    private static TemplateReading inspect(ZipFile zip, Set<String> entries, int characters)
            throws IOException, XMLStreamException {
        var dangers = new ArrayList<Danger>();
        var names = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).forEach(names::add);
        // One way of opening the file shows what another hides.
        if (!names.equals(entries)) {
            dangers.add(new Danger(Kind.UNUSUAL, "", "zip"));
        }
        for (var name : List.copyOf(names)) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                OfficeXml.oddity(zip, name).ifPresent(oddity -> dangers.add(new Danger(Kind.UNUSUAL, name, oddity)));
            }
        }
        if (!dangers.isEmpty()) {
            return result("", dangers, new TemplateText(0), new TemplateRules(), zip);
        }
        var parts = new TemplatePackage(zip);
        dangers.addAll(parts.dangers());
        var text = new TemplateText(characters);
        var rules = new TemplateRules();
        if (parts.mainType().equals(TemplateReading.WORD)) {
            for (var part : parts.textParts()) {
                text.read(zip, part, parts.relations("word/" + part));
            }
            dangers.addAll(text.dangers());
            for (var name : names) {
                if (name.endsWith(".xml")) {
                    rules.read(zip, name).ifPresent(dangers::add);
                }
            }
        }
        return result(parts.mainType(), dangers, text, rules, zip);
    }

    private static TemplateReading result(
            String type, List<Danger> dangers, TemplateText text, TemplateRules rules, ZipFile zip)
            throws IOException, XMLStreamException {
        return new TemplateReading(
                Outcome.READ,
                Set.of(),
                type,
                dangers,
                text.controls(),
                rules.conditions(),
                rules.doubled(),
                text.feet(),
                text.pictures(),
                text.loose(),
                text.text(),
                type.isEmpty() ? "" : OfficeXml.title(zip),
                type.isEmpty() ? Set.of() : OfficeXml.properties(zip),
                rules.namespaces(),
                text.tracked());
    }

    /** The names of all entries as they come one after the other; nothing if they unpack to more than allowed. */
    private static Optional<Set<String>> inSequence(byte[] content) throws IOException {
        var names = new LinkedHashSet<String>();
        var seen = new HashSet<String>();
        var buffer = new byte[64 * 1024];
        long total = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Two parts of one name: which of them is meant depends on who reads.
                names.add(seen.add(entry.getName().toLowerCase(Locale.ROOT)) ? entry.getName() : "twice");
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > UNPACKED) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(names);
    }
}
