package nrw.bildungspartner.document.template;

import static nrw.bildungspartner.document.template.TemplateFinding.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nrw.bildungspartner.document.reading.Outcome;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.TemplateReading.Danger;
import nrw.bildungspartner.document.reading.TemplateReading.Foot;
import nrw.bildungspartner.document.reading.TemplateReading.Picture;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.writing.AgreementData;

/** Says what speaks against a Word file becoming a template, before anything in it is opened. */
final class TemplateCheck {

    private static final String PROGRAMME = "Bildungspartner NRW";
    private static final String REFERENCE = "agreement/reference";
    private static final List<String> DATA_PARTS =
            List.of(AgreementData.NAMESPACE, "http://opendope.org/xpaths", "http://opendope.org/conditions");
    private static final Set<ReadingNote> TOLD = Set.of(
            ReadingNote.EMPTY_FILE,
            ReadingNote.FILE_TOO_LARGE,
            ReadingNote.TYPE_NOT_READ,
            ReadingNote.UNPACKS_TOO_LARGE,
            ReadingNote.TOO_MANY_ENTRIES,
            ReadingNote.VIRUS_FOUND,
            ReadingNote.VIRUS_SCAN_MISSING,
            ReadingNote.DAMAGED);

    private final TemplateReading file;
    private final List<TemplateFinding> found = new ArrayList<>();

    private TemplateCheck(TemplateReading file) {
        this.file = file;
    }

    static List<TemplateFinding> findings(TemplateReading file) {
        TemplateCheck check = new TemplateCheck(file);
        if (check.isOpened()) {
            PlaceCheck places = new PlaceCheck(file);
            check.frame();
            check.feet();
            check.found.addAll(places.findings());
            check.found.addAll(new SignatureCheck(places).findings());
            check.hints();
        }
        return List.copyOf(check.found);
    }

    /** Whether the rest is worth looking at. */
    private boolean isOpened() {
        if (file.outcome() != Outcome.READ) {
            String reason = file.notes().stream()
                    .filter(TOLD::contains)
                    .map(ReadingNote::key)
                    .findFirst()
                    .orElse("unread");
            found.add(of(Weight.DANGER, reason));
            return false;
        }
        file.dangers().stream().map(TemplateCheck::danger).forEach(found::add);
        if (found.isEmpty() && !file.mediaType().equals(TemplateReading.WORD)) {
            found.add(of(Weight.DANGER, "not-word"));
        }
        return found.isEmpty();
    }

    private static TemplateFinding danger(Danger danger) {
        String key = danger.kind().name().toLowerCase(Locale.ROOT);
        return of(Weight.DANGER, key, danger.detail()).at(danger.part(), danger.detail());
    }

    private void frame() {
        if (!file.dataParts().containsAll(DATA_PARTS)) {
            found.add(of(Weight.ERROR, "data-parts"));
        }
        for (String property : List.of(AgreementData.REFERENCE_PROPERTY, AgreementData.VERSION_PROPERTY)) {
            if (!file.properties().contains(property)) {
                found.add(of(Weight.ERROR, "property", property));
            }
        }
        if (file.title().isBlank()) {
            found.add(of(Weight.ERROR, "title"));
        }
        if (!file.text().replace('\u00a0', ' ').contains(PROGRAMME)) {
            found.add(of(Weight.ERROR, "programme", PROGRAMME));
        }
        file.doubled().forEach(name -> found.add(of(Weight.ERROR, "doubled", name)));
    }

    /** Every page has to say which agreement it belongs to. */
    private void feet() {
        if (file.feet().stream().noneMatch(foot -> foot.pages().equals("default"))) {
            found.add(of(Weight.ERROR, "foot"));
        }
        for (Foot foot : file.feet()) {
            if (foot.pages().equals("even")) {
                continue;
            }
            if (file.controls().stream()
                    .noneMatch(control -> control.part().equals(foot.part())
                            && Rule.plain(control.path()).equals(REFERENCE))) {
                found.add(of(Weight.ERROR, "foot-reference").at(foot.part(), ""));
            }
            if (file.pictures().stream().noneMatch(picture -> picture.part().equals(foot.part()) && isCode(picture))) {
                found.add(of(Weight.ERROR, "foot-code", CodePicture.NAME).at(foot.part(), ""));
            }
        }
    }

    private void hints() {
        for (Picture picture : file.pictures()) {
            if (!isCode(picture)) {
                found.add(of(Weight.WARNING, "picture", picture.name()).at(picture.part(), picture.name()));
            } else if (!picture.file().endsWith(".png")) {
                found.add(of(Weight.ERROR, "code-format").at(picture.part(), picture.name()));
            }
        }
        file.loose()
                .forEach(loose ->
                        found.add(of(Weight.WARNING, "loose", loose.text()).at(loose.section(), loose.text())));
        if (file.tracked()) {
            found.add(of(Weight.WARNING, "tracked"));
        }
    }

    private static boolean isCode(Picture picture) {
        return picture.name().equals(CodePicture.NAME) || picture.file().endsWith(CodePicture.FILE);
    }
}
