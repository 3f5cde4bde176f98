package nrw.bildungspartner.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class DocumentArchiveTests {

    @Autowired
    DocumentArchive archive;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void givesBackWhatWasKept() {
        byte[] bytes = someBytes(3_000_000);
        StoredDocument kept = archive.keep(
                "BP-2027-AAAAA-1", DocumentKind.SUBMISSION, "../Scan 1.pdf", "Application/PDF; x=y", bytes);

        assertThat(archive.content(kept.id())).isEqualTo(bytes);
        StoredDocument found = archive.find(kept.id()).orElseThrow();
        assertThat(found).isEqualTo(kept);
        assertThat(found.name()).isEqualTo("Scan 1.pdf");
        assertThat(found.mediaType()).isEqualTo("application/pdf");
        assertThat(found.size()).isEqualTo(3_000_000);
        assertThat(found.kind()).isEqualTo(DocumentKind.SUBMISSION);
        assertThat(found.keptAt()).isEqualTo(kept.keptAt());
    }

    @Test
    void keepsTheSameContentOnce() {
        byte[] bytes = someBytes(1000);
        StoredDocument first = archive.keep(null, DocumentKind.RAW_MAIL, "a.eml", "message/rfc822", bytes);
        StoredDocument second = archive.keep(null, DocumentKind.RAW_MAIL, "b.eml", "message/rfc822", bytes);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(jdbc.queryForObject(
                        "select count(*) from document_content where sha256 = ?", Integer.class, first.sha256()))
                .isOne();
    }

    @Test
    void aDocumentNobodyKnewComesIntoItsCase() {
        String reference = "BP-2027-" + UUID.randomUUID().toString().substring(0, 5);
        StoredDocument waiting = archive.keep(null, DocumentKind.RAW_MAIL, "mail.eml", "message/rfc822", someBytes(10));
        assertThat(archive.ofCase(reference)).isEmpty();

        archive.assignToCase(waiting.id(), reference);

        assertThat(archive.ofCase(reference)).containsExactly(waiting);
    }

    @Test
    void anEmptyFileIsAFileToo() {
        StoredDocument empty = archive.keep(null, DocumentKind.SUBMISSION, "", "", new byte[0]);
        assertThat(archive.content(empty.id())).isEmpty();
        assertThat(empty.name()).isEqualTo("datei");
        assertThat(empty.mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(archive.find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> archive.content(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    private static byte[] someBytes(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }
}
