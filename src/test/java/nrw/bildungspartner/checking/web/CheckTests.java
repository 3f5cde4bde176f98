package nrw.bildungspartner.checking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.AgreementVersion;
import nrw.bildungspartner.agreement.AgreementVersions;
import nrw.bildungspartner.agreement.IssueAgreement;
import nrw.bildungspartner.agreement.IssueNewVersion;
import nrw.bildungspartner.agreement.Origin;
import nrw.bildungspartner.agreement.SampleAgreement;
import nrw.bildungspartner.document.DocumentArchive;
import nrw.bildungspartner.document.DocumentKind;
import nrw.bildungspartner.document.reading.SignedPapers;
import nrw.bildungspartner.document.sealing.KnownSeals;
import nrw.bildungspartner.document.sealing.SealPdf;
import nrw.bildungspartner.document.sealing.Sealed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationTest
class CheckTests {

    @Autowired
    MockMvc http;

    @Autowired
    IssueAgreement issueAgreement;

    @Autowired
    IssueNewVersion issueNewVersion;

    @Autowired
    AgreementVersions versions;

    @Autowired
    DocumentArchive archive;

    @Autowired
    SealPdf sealPdf;

    @Autowired
    KnownSeals seals;

    private final RequestPostProcessor visitor = from(UUID.randomUUID().toString());

    @Test
    void anIssuedDocumentIsKnownByItsBytesAndByItsHash() throws Exception {
        byte[] pdf = issued(issue(), 1);

        file(pdf)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.known").value(true))
                .andExpect(jsonPath("$.kind").value("agreement_pdf"))
                .andExpect(jsonPath("$.documentVersion").value(1))
                .andExpect(jsonPath("$.current").value(true))
                .andExpect(jsonPath("$.signatures", hasSize(0)));
        hash(DocumentArchive.sha256(pdf).toUpperCase(java.util.Locale.ROOT).replaceAll("(.{8})", "$1 "))
                .andExpect(jsonPath("$.known").value(true))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("BP-"))));
    }

    @Test
    void anOlderVersionIsOursAndNoLongerCounts() throws Exception {
        String reference = issue();
        byte[] first = issued(reference, 1);
        issueNewVersion.issue(
                reference,
                1,
                SampleAgreement.between("170148").with("Neu", "Soest").content(),
                next -> {});

        file(first)
                .andExpect(jsonPath("$.known").value(true))
                .andExpect(jsonPath("$.documentVersion").value(1))
                .andExpect(jsonPath("$.current").value(false));
        file(issued(reference, 2))
                .andExpect(jsonPath("$.documentVersion").value(2))
                .andExpect(jsonPath("$.current").value(true));
    }

    @Test
    void aSealedDocumentIsKnownAndItsSealVerified() throws Exception {
        String reference = issue();
        Sealed sealed = sealPdf.seal(issued(reference, 1), "Im Test", List.of());
        archive.keep(reference, DocumentKind.AGREEMENT_SEALED, "gesiegelt.pdf", "application/pdf", sealed.pdf());

        file(sealed.pdf())
                .andExpect(jsonPath("$.kind").value("agreement_sealed"))
                .andExpect(jsonPath("$.documentVersion").value(1))
                .andExpect(jsonPath("$.signatures[0].field").value("seal"))
                .andExpect(jsonPath("$.signatures[0].verdict").value("intact"));
        file(SignedPapers.withByteFlipped(sealed.pdf()))
                .andExpect(jsonPath("$.known").value(false))
                .andExpect(jsonPath("$.kind").value(nullValue()))
                .andExpect(jsonPath("$.signatures[0].verdict").value("broken"));
        assertThat(seals.all()).extracting(seal -> seal.fingerprint()).contains(sealed.fingerprint());
        assertThat(seals.isAnotherThanBefore()).isFalse();
        http.perform(get("/pruefen")).andExpect(content().string(containsString(sealed.fingerprint())));
    }

    @Test
    void whatOthersSentInIsNotTold() throws Exception {
        byte[] sent = ("sent in " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        archive.keep(issue(), DocumentKind.SUBMISSION, "a.pdf", "application/pdf", sent);

        hash(DocumentArchive.sha256(sent)).andExpect(jsonPath("$.known").value(false));
    }

    @Test
    void aFileFromElsewhereGetsTheVerdictOnItsSignatures() throws Exception {
        byte[] signed = SignedPapers.signed(SignedPapers.unsigned(), SignedPapers.Person.named("Maria Nowak"));

        file(signed)
                .andExpect(jsonPath("$.known").value(false))
                .andExpect(jsonPath("$.signatures[0].signer").value("Maria Nowak"))
                .andExpect(jsonPath("$.signatures[0].verdict").value("identity-not-verified"));
        page(signed, "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dieses Dokument kennen wir nicht")))
                .andExpect(content().string(containsString("unverändert, Identität nicht überprüft")));
    }

    @Test
    void mistakesGetAClearAnswer() throws Exception {
        file(new byte[0]).andExpect(status().isUnprocessableEntity());
        hash("abc").andExpect(status().isUnprocessableEntity());
        page(new byte[0], "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Die Datei ist leer.")));
        page(null, "nicht hexadezimal")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("hat 64 Zeichen")));
        page(null, "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Wählen Sie eine Datei, oder")));
        page("nur Text".getBytes(StandardCharsets.UTF_8), "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("keine elektronische Signatur")));
        page("%PDF-1.7 kaputt /ByteRange".getBytes(StandardCharsets.UTF_8), "")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Die Datei ist beschädigt.")));
    }

    @Test
    void whoAsksTooOftenHasToWait() throws Exception {
        RequestPostProcessor eager = from(UUID.randomUUID().toString());
        for (int n = 0; n < 30; n++) {
            http.perform(asking("0".repeat(64)).with(eager)).andExpect(status().isOk());
        }
        http.perform(asking("0".repeat(64)).with(eager)).andExpect(status().isTooManyRequests());
        http.perform(asking("0".repeat(64)).with(visitor)).andExpect(status().isOk());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        http.perform(post("/pruefen").param("sha256", "0".repeat(64)).with(visitor))
                .andExpect(status().isForbidden());
    }

    private String issue() {
        return issueAgreement
                .issue(SampleAgreement.between("170148").content(), Origin.API)
                .reference();
    }

    private byte[] issued(String reference, int number) {
        AgreementVersion version = versions.of(reference).get(number - 1);
        return archive.content(version.pdfId());
    }

    private ResultActions file(byte[] bytes) throws Exception {
        return http.perform(multipart("/api/document-check")
                .file(new MockMultipartFile("file", "vereinbarung.pdf", "application/pdf", bytes))
                .with(visitor));
    }

    private ResultActions hash(String sha256) throws Exception {
        return http.perform(asking(sha256).with(visitor));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder asking(String sha256) {
        return post("/api/document-check")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"sha256\":\"" + sha256 + "\"}");
    }

    private ResultActions page(byte @org.jspecify.annotations.Nullable [] bytes, String sha256) throws Exception {
        var request = multipart("/pruefen");
        if (bytes != null) {
            request.file(new MockMultipartFile("file", "vereinbarung.pdf", "application/pdf", bytes));
        }
        return http.perform(request.param("sha256", sha256).with(csrf()).with(visitor));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            request.setRequestedSessionIdFromCookie(false);
            return request;
        };
    }
}
