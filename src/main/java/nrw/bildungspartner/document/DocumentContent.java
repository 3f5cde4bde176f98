package nrw.bildungspartner.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The bytes of one or more documents, kept once per content and never changed. */
@Entity
@Immutable
@Table(name = "document_content")
class DocumentContent {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String sha256;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] bytes;

    @SuppressWarnings("NullAway.Init")
    protected DocumentContent() {}

    byte[] bytes() {
        return bytes;
    }
}
