package nrw.bildungspartner.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTests {

    @Test
    void goodNamesStay() {
        assertThat(FileName.of("Vereinbarung Müller & Söhne (1) 🎭.pdf").value())
                .isEqualTo("Vereinbarung Müller & Söhne (1) 🎭.pdf");
    }

    @Test
    void nothingLeadsOutOfAFolder() {
        assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.of("C:\\Users\\..\\scan.pdf").value()).isEqualTo("scan.pdf");
        assertThat(FileName.of("..").value()).isEqualTo("datei");
        assertThat(FileName.of("a/").value()).isEqualTo("datei");
    }

    @Test
    void nothingBreaksAHeaderOrTurnsTheReadingDirection() {
        assertThat(FileName.of("scan\r\nSet-Cookie: a\".pdf").value()).isEqualTo("scan Set-Cookie a.pdf");
        assertThat(FileName.of("scan\u202Efdp.exe\u0000").value()).isEqualTo("scanfdp.exe");
    }

    @Test
    void longNamesKeepTheirExtension() {
        assertThat(FileName.of("x".repeat(500) + ".pdf").value()).hasSize(200).endsWith("x.pdf");
        assertThat(FileName.of("🎭".repeat(300)).value())
                .hasSizeLessThanOrEqualTo(200)
                .doesNotEndWith("\uD83C");
    }
}
