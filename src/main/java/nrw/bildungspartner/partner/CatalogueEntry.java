package nrw.bildungspartner.partner;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** What both lists of an initiative have in common: an entry keeps its key for life, and is retired, never deleted. */
@MappedSuperclass
public abstract class CatalogueEntry {

    @Embedded
    @AttributeOverride(name = "de", column = @Column(name = "name_de"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Wording name;

    private int position;
    private boolean retired;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected CatalogueEntry() {}

    CatalogueEntry(Wording name, int position) {
        this.name = name;
        this.position = position;
    }

    /** Stable: agreements and programs know the entry by it. */
    public abstract String key();

    public Wording name() {
        return name;
    }

    /** Whether it is no longer offered. What was made with it stays as it is. */
    public boolean isRetired() {
        return retired;
    }

    int position() {
        return position;
    }

    void rename(Wording newName) {
        name = newName;
    }

    void retire(boolean goes) {
        retired = goes;
    }

    void changePlacesWith(CatalogueEntry other) {
        int mine = position;
        position = other.position;
        other.position = mine;
    }
}
