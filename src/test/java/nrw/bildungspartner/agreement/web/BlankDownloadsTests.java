package nrw.bildungspartner.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.agreement.Agreements;
import nrw.bildungspartner.agreement.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class BlankDownloadsTests {

    private static final String PATH = "/templates/buehne.docx";

    @Autowired
    MockMvc mvc;

    @Autowired
    Agreements agreements;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyDownloadIsACaseOfItsOwn() throws Exception {
        String first = reference(ask(get(PATH)));
        String second = reference(ask(get(PATH)));
        assertThat(first).isNotEqualTo(second);
        assertThat(agreements.get(first).origin()).isEqualTo(Origin.BLANK);
        assertThat(agreements.get(second).initiative()).isEqualTo("buehne");
    }

    @Test
    void aDownloadIsAWordFileThatNothingKeeps() throws Exception {
        MockHttpServletResponse answer = ask(get(PATH));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).startsWith("PK".getBytes());
        assertThat(answer.getContentType())
                .startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whoOnlyLooksAheadBeginsNoCase() throws Exception {
        int before = blanks();
        assertThat(ask(head(PATH)).getStatus()).isEqualTo(200);
        assertThat(ask(get(PATH).header("Sec-Purpose", "prefetch;prerender")).getStatus())
                .isEqualTo(503);
        assertThat(ask(get(PATH).header("Purpose", "prefetch")).getStatus()).isEqualTo(503);
        assertThat(ask(get(PATH).header("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(ask(get(PATH).header("User-Agent", "WhatsApp/2.23.20.0 A")).getStatus())
                .isEqualTo(403);
        assertThat(blanks()).isEqualTo(before);
    }

    @Test
    void anUnknownInitiativeHasNoTemplate() throws Exception {
        assertThat(ask(get("/templates/kita.docx")).getStatus()).isEqualTo(404);
        assertThat(ask(head("/templates/kita.docx")).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private int blanks() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT count(*) FROM agreement WHERE origin = 'BLANK' AND initiative = 'buehne'", Integer.class));
    }

    private static String reference(MockHttpServletResponse answer) {
        Matcher name =
                Pattern.compile("BP-[0-9A-Z-]+").matcher(String.valueOf(answer.getHeader("Content-Disposition")));
        assertThat(name.find()).isTrue();
        return name.group().replaceAll("-$", "");
    }
}
