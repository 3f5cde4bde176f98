package nrw.bildungspartner.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nrw.bildungspartner.ApplicationTest;
import nrw.bildungspartner.partner.CatalogueEntry;
import nrw.bildungspartner.partner.CataloguePart;
import nrw.bildungspartner.partner.Initiatives;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The office cares for the building kits and for the kinds that may join, and everybody sees it at once. */
@ApplicationTest
class KitPagesTests {

    private static final String INITIATIVE = "musikschule";
    private static final String PAGE = "/verwaltung/baukaesten/" + INITIATIVE;

    @Autowired
    MockMvc http;

    @Autowired
    Initiatives initiatives;

    private final String mark = "Chorprobe " + UUID.randomUUID();

    @AfterEach
    void whatWasAddedIsNotOfferedAnyMore() throws Exception {
        for (CataloguePart part : CataloguePart.values()) {
            for (CatalogueEntry entry : entries(part)) {
                if (entry.name().de().contains(mark) && !entry.isRetired()) {
                    press(part, entry.key(), "retire", "", "");
                }
            }
        }
    }

    @Test
    void whatIsAddedRenamedAndRetiredIsSoForEverybodyAtOnce() throws Exception {
        press(CataloguePart.KIT, "", "add", "  " + mark + "\u200b ", "Choir & <band>")
                .andExpect(status().is3xxRedirection());
        String key = key(CataloguePart.KIT);
        assertThat(key).startsWith("chorprobe-").hasSizeLessThanOrEqualTo(40);
        offered("de").andExpect(jsonPath("$[6].buildingKit[*].name").value(hasItem(mark)));
        offered("en").andExpect(jsonPath("$[6].buildingKit[*].name").value(hasItem("Choir & <band>")));
        page().andExpect(content().string(containsString("Choir &amp; &lt;band&gt;")));

        press(CataloguePart.KIT, key, "rename", mark + " neu", "Choir").andExpect(status().is3xxRedirection());
        offered("de")
                .andExpect(jsonPath("$[6].buildingKit[*].name").value(hasItem(mark + " neu")))
                .andExpect(jsonPath("$[6].buildingKit[*].key").value(hasItem(key)));

        press(CataloguePart.KIT, key, "retire", "", "").andExpect(status().is3xxRedirection());
        offered("de").andExpect(jsonPath("$[6].buildingKit[*].key").value(not(hasItem(key))));
        press(CataloguePart.KIT, key, "bring-back", "", "").andExpect(status().is3xxRedirection());
        offered("de").andExpect(jsonPath("$[6].buildingKit[*].key").value(hasItem(key)));

        String history =
                Jsoup.parse(text(page())).select(".bp-catalogue__history").text();
        assertThat(history)
                .containsSubsequence(
                        "„" + mark + " neu“ wird wieder angeboten",
                        "chefin",
                        "wird nicht mehr angeboten",
                        "„" + mark + "“ umbenannt in „" + mark + " neu“",
                        "„" + mark + "“ hinzugefügt");
    }

    @Test
    void entriesChangePlacesWithTheirNeighbours() throws Exception {
        press(CataloguePart.KIT, "", "add", mark, "Choir");
        String key = key(CataloguePart.KIT);
        List<String> before = offeredKeys();
        assertThat(before).endsWith(key);

        press(CataloguePart.KIT, key, "up", "", "");
        List<String> moved = new ArrayList<>(before);
        moved.add(moved.size() - 2, moved.remove(moved.size() - 1));
        assertThat(offeredKeys()).isEqualTo(moved);

        press(CataloguePart.KIT, key, "down", "", "");
        press(CataloguePart.KIT, key, "down", "", "");
        assertThat(offeredKeys()).isEqualTo(before);
    }

    @Test
    void aKindThatIsAddedMayJoinUntilItIsRetired() throws Exception {
        press(CataloguePart.KINDS, "", "add", mark, "Choir");
        String key = key(CataloguePart.KINDS);
        assertThat(initiatives.byKey(INITIATIVE).orElseThrow().admits(key)).isTrue();
        assertThat(initiatives.byKey("museum").orElseThrow().admits(key)).isFalse();
        offered("de").andExpect(jsonPath("$[6].institutionKinds[*].key").value(hasItem(key)));

        press(CataloguePart.KINDS, key, "retire", "", "");
        assertThat(initiatives.byKey(INITIATIVE).orElseThrow().admits(key)).isFalse();
        assertThat(initiatives.kind(key)).isPresent();
        assertThat(initiatives.thirdPartnerKinds())
                .extracting(CatalogueEntry::key)
                .doesNotContain(key, "kindergarten", "other")
                .contains("authority");
    }

    @Test
    void ofTwoWhoChangeTheSameStateTheSecondIsToldAndLosesNothingTyped() throws Exception {
        long seen = revision();
        send(CataloguePart.KIT, "", "add", mark, "Choir", seen).andExpect(status().is3xxRedirection());
        send(CataloguePart.KIT, "jekits", "rename", "Mein <neuer> Name", "My new name", seen)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Inzwischen hat jemand anderes diese Listen geändert")))
                .andExpect(content().string(containsString("chefin")))
                .andExpect(content().string(containsString("value=\"Mein &lt;neuer&gt; Name\"")))
                .andExpect(content().string(containsString(mark)));
        assertThat(initiatives
                        .byKey(INITIATIVE)
                        .orElseThrow()
                        .kitEntry("jekits")
                        .orElseThrow()
                        .name()
                        .de())
                .isEqualTo("JeKits");
    }

    @Test
    void namesAreNeededInBothLanguagesAndOnlyOnce() throws Exception {
        refused("", "Choir", "Tragen Sie den deutschen Namen ein.");
        refused(mark, " ", "Tragen Sie den englischen Namen ein.");
        refused(mark.repeat(5), "Choir", "höchstens 100 Zeichen");
        refused("jekits", "Choir", "Diesen Namen gibt es in der Liste schon.");

        press(CataloguePart.KIT, "", "add", mark, "Choir");
        press(CataloguePart.KIT, key(CataloguePart.KIT), "retire", "", "");
        refused(mark, "Choir", "Bieten Sie ihn von dort aus wieder an.");
        press(CataloguePart.KIT, key(CataloguePart.KIT), "rename", mark, "")
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onlyAdministratorsChangeTheCatalogueAndOnlyWhatThereIs() throws Exception {
        http.perform(get(PAGE).with(user("leitung").roles("STAFF", "LEAD"))).andExpect(status().isForbidden());
        http.perform(post(PAGE).with(user("leitung").roles("LEAD")).with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(get("/verwaltung/baukaesten/zoo").with(user("chefin").roles("ADMIN")))
                .andExpect(status().isNotFound());
        press(CataloguePart.KIT, "gibt-es-nicht", "retire", "", "").andExpect(status().isNotFound());
        press(CataloguePart.KINDS, "authority", "retire", "", "").andExpect(status().isNotFound());
        press(CataloguePart.KIT, "jekits", "delete", "", "").andExpect(status().isNotFound());
    }

    private void refused(String de, String en, String reason) throws Exception {
        long before = revision();
        press(CataloguePart.KIT, "", "add", de, en)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(reason)));
        assertThat(revision()).isEqualTo(before);
    }

    private ResultActions offered(String language) throws Exception {
        return http.perform(get("/api/initiatives").header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[6].key").value(INITIATIVE));
    }

    private ResultActions page() throws Exception {
        return http.perform(get(PAGE).with(user("chefin").roles("ADMIN"))).andExpect(status().isOk());
    }

    private ResultActions press(CataloguePart part, String entry, String action, String de, String en)
            throws Exception {
        return send(part, entry, action, de, en, revision());
    }

    private ResultActions send(CataloguePart part, String entry, String action, String de, String en, long revision)
            throws Exception {
        return http.perform(post(PAGE)
                .param("part", part.name())
                .param("entry", entry)
                .param("action", action)
                .param("de", de)
                .param("en", en)
                .param("revision", String.valueOf(revision))
                .with(user("chefin").roles("ADMIN"))
                .with(csrf()));
    }

    private String key(CataloguePart part) {
        return entries(part).stream()
                .filter(entry -> entry.name().de().contains(mark))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private List<? extends CatalogueEntry> entries(CataloguePart part) {
        return initiatives.byKey(INITIATIVE).orElseThrow().entries(part);
    }

    private List<String> offeredKeys() {
        return initiatives.byKey(INITIATIVE).orElseThrow().buildingKit().stream()
                .map(CatalogueEntry::key)
                .toList();
    }

    private long revision() {
        return initiatives.byKey(INITIATIVE).orElseThrow().revision();
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }
}
