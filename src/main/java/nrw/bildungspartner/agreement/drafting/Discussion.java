package nrw.bildungspartner.agreement.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What participants say to each other about one field of a draft, until one of them calls it settled. */
@Entity
public class Discussion {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID draftId;

    private String field;

    @Column(name = "is_open")
    private boolean open;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "longtext")
    private List<Entry> entries;

    private Instant begunAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Discussion() {}

    Discussion(UUID draftId, String field, Entry first) {
        this.id = UUID.randomUUID();
        this.draftId = draftId;
        this.field = field;
        this.open = true;
        this.entries = List.of(first);
        this.begunAt = first.at();
    }

    /** What somebody did. */
    public enum Kind {
        SAID,
        RESOLVED,
        REOPENED
    }

    /** Who did what and when; the text is empty unless something was said. */
    public record Entry(Kind kind, UUID by, String text, Instant at) {}

    /** The same thing twice in a row, from a second click, counts once. */
    void add(Entry entry) {
        Entry last = entries.get(entries.size() - 1);
        if (last.kind() == entry.kind()
                && last.by().equals(entry.by())
                && last.text().equals(entry.text())) {
            return;
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        entries = List.copyOf(more);
        open = entry.kind() != Kind.RESOLVED;
    }

    void isAbout(String otherField) {
        this.field = otherField;
    }

    UUID draftId() {
        return draftId;
    }

    public UUID id() {
        return id;
    }

    /** The field's path, such as {@code goals[0]}; it follows the field when the list changes its order. */
    public String field() {
        return field;
    }

    public boolean isOpen() {
        return open;
    }

    /** The oldest first. */
    public List<Entry> entries() {
        return entries;
    }
}
