package nrw.bildungspartner.workflow.tasks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a person of the office has to do. Written in the engine's transaction and read instead of the engine's own
 * tasks: one row with everything a list shows and filters by.
 */
@Entity
public class OpenTask {

    /** The engine's id of the task. */
    @Id
    private String id;

    private String kind;
    private String name;
    private String nameEn;

    /** The agreement's reference, or the id of a piece of post. */
    private String businessKey;

    private @Nullable String reference;
    private @Nullable String about;
    private String initiative = "";
    private String desk;
    private @Nullable String assignee;

    /** Somebody who is away, where the assignee only stands in. */
    private @Nullable String onBehalfOf;

    private Instant createdAt;
    private @Nullable Instant dueAt;
    private String schoolNames = "";
    private String institutionName = "";
    private int findingsOpen;
    private int findingsSerious;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected OpenTask() {}

    OpenTask(
            String id,
            String kind,
            String name,
            String nameEn,
            String businessKey,
            String desk,
            Instant createdAt,
            @Nullable Instant dueAt) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.nameEn = nameEn;
        this.businessKey = businessKey;
        this.desk = desk;
        this.createdAt = createdAt;
        this.dueAt = dueAt;
    }

    void isAbout(String reference, String initiative, String schoolNames, String institutionName) {
        this.reference = reference;
        this.initiative = initiative;
        this.schoolNames = schoolNames;
        this.institutionName = institutionName;
    }

    void concerns(@Nullable String something) {
        this.about = something;
    }

    void found(int open, int serious) {
        this.findingsOpen = open;
        this.findingsSerious = serious;
    }

    void takenBy(@Nullable String assignee) {
        this.assignee = assignee;
    }

    public String id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String name(String language) {
        return "en".equals(language) && !nameEn.isEmpty() ? nameEn : name;
    }

    public String businessKey() {
        return businessKey;
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** What it is about beside its case: the id of a piece of post or of a letter. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }

    /** The initiative's key; empty for post that nobody has recognised. */
    public String initiative() {
        return initiative;
    }

    public String desk() {
        return desk;
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** Whose task it is: the assignee's, or that of the person the assignee stands in for. */
    public Optional<String> owner() {
        return Optional.ofNullable(onBehalfOf == null ? assignee : onBehalfOf);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    public String schoolNames() {
        return schoolNames;
    }

    public String institutionName() {
        return institutionName;
    }

    public int findingsOpen() {
        return findingsOpen;
    }

    public int findingsSerious() {
        return findingsSerious;
    }
}
