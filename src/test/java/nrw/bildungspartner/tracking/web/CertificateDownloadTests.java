package nrw.bildungspartner.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Issued;
import nrw.bildungspartner.document.writing.PagePictures;
import nrw.bildungspartner.registration.RegisterPartnership;
import nrw.bildungspartner.workflow.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The certificate, for those who have the private link. */
@ApplicationTest
class CertificateDownloadTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cases cases;

    @Autowired
    RegisterPartnership registerPartnership;

    @Test
    void registeredPartnersFindTheirCertificate() throws Exception {
        Issued issued = cases.issued();
        String number = registerPartnership.register(issued.reference());
        String stand = "/stand/" + issued.trackingToken();

        assertThat(answer(stand).getContentAsString())
                .contains("Urkunde als PDF", "Urkunde als Word-Datei", stand + "/urkunde.docx");
        MockHttpServletResponse pdf = answer(stand + "/urkunde.pdf");
        assertThat(pdf.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("attachment", "Urkunde-" + number + ".pdf");
        assertThat(PagePictures.texts(pdf.getContentAsByteArray()))
                .singleElement()
                .asString()
                .contains(number, "Museum und Schule", "gilt ab dem 1. Februar 2027");
        MockHttpServletResponse word = answer(stand + "/urkunde.docx");
        assertThat(word.getContentType()).contains("wordprocessingml.document");
        assertThat(word.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void beforeTheRegistrationThereIsNone() throws Exception {
        Issued issued = cases.issued();
        String stand = "/stand/" + issued.trackingToken();

        assertThat(answer(stand).getContentAsString()).doesNotContain("Urkunde als");
        mvc.perform(get(stand + "/urkunde.pdf")).andExpect(status().isNotFound());
        mvc.perform(get("/stand/nichts-davon-stimmt/urkunde.pdf")).andExpect(status().isNotFound());
    }

    private MockHttpServletResponse answer(String place) throws Exception {
        return mvc.perform(get(place)).andExpect(status().isOk()).andReturn().getResponse();
    }
}
