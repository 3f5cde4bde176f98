package nrw.bildungspartner.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.document.StoredDocument;
import nrw.bildungspartner.inbox.CaseFile;
import nrw.bildungspartner.review.Comparison;
import nrw.bildungspartner.review.Finding;
import nrw.bildungspartner.review.Severity;
import nrw.bildungspartner.workflow.tasks.OpenTask;
import nrw.bildungspartner.workflow.tasks.TaskAsker;
import org.jspecify.annotations.Nullable;

/**
 * A task as programs get it.
 *
 * @param onBehalfOf the person who is away and for whom the one who asks stands in
 */
record TaskAnswer(
        String id,
        String kind,
        String name,
        @Nullable String reference,
        @Nullable String initiative,
        String desk,
        @Nullable String assignee,
        @Nullable String onBehalfOf,
        Instant created,
        @Nullable Instant due,
        boolean overdue,
        Count findings) {

    static TaskAnswer of(OpenTask task, TaskAsker asker, Clock clock, Locale language) {
        return new TaskAnswer(
                task.id(),
                task.kind(),
                task.name(language.getLanguage()),
                task.reference().orElse(null),
                task.initiative().isEmpty() ? null : task.initiative(),
                task.desk(),
                task.assignee().orElse(null),
                asker.standingInFor(task).orElse(null),
                task.createdAt(),
                task.dueAt().orElse(null),
                task.isOverdue(clock.instant()),
                new Count(task.findingsOpen(), task.findingsSerious()));
    }

    record Count(int open, int serious) {}

    /** The same with what its case holds. */
    record Detail(
            String id,
            String kind,
            String name,
            @Nullable String reference,
            @Nullable String initiative,
            String desk,
            @Nullable String assignee,
            @Nullable String onBehalfOf,
            Instant created,
            @Nullable Instant due,
            boolean overdue,
            List<FindingAnswer> findings,
            List<DocumentAnswer> documents,
            List<Compared> comparison) {

        static Detail of(TaskAnswer task, @Nullable CaseFile file, FindingWords names) {
            return new Detail(
                    task.id(),
                    task.kind(),
                    task.name(),
                    task.reference(),
                    task.initiative(),
                    task.desk(),
                    task.assignee(),
                    task.onBehalfOf(),
                    task.created(),
                    task.due(),
                    task.overdue(),
                    file == null
                            ? List.of()
                            : file.findings().stream()
                                    .map(finding -> FindingAnswer.of(finding, names))
                                    .toList(),
                    file == null
                            ? List.of()
                            : file.documents().stream().map(DocumentAnswer::of).toList(),
                    file == null
                            ? List.of()
                            : file.comparisons().stream().map(Compared::of).toList());
        }
    }

    @JsonInclude
    record FindingAnswer(
            String key,
            Severity severity,
            String field,
            String text,
            @Nullable String evidence) {

        static FindingAnswer of(Finding finding, FindingWords names) {
            return new FindingAnswer(
                    finding.key(),
                    finding.severity(),
                    finding.field(),
                    finding.isDifference() ? names.title(finding) : names.text(finding),
                    finding.evidence()
                            .map(picture -> CasePictures.address(finding.reference(), picture))
                            .orElse(null));
        }
    }

    record DocumentAnswer(
            UUID id, String kind, String name, String mediaType, long size, String sha256, Instant keptAt) {

        static DocumentAnswer of(StoredDocument document) {
            return new DocumentAnswer(
                    document.id(),
                    document.kind().name(),
                    document.name(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.keptAt());
        }
    }

    /**
     * A field as it was issued and as it came back.
     *
     * @param section the heading, for text of the office
     * @param takeOver whether the content can follow
     */
    record Compared(String field, String section, String issued, String returned, boolean takeOver) {

        static Compared of(Comparison comparison) {
            return new Compared(
                    comparison.field(),
                    comparison.section(),
                    comparison.issued(),
                    comparison.returned(),
                    comparison.canBeTakenOver());
        }
    }
}
