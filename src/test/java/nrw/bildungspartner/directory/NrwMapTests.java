package nrw.bildungspartner.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nrw.bildungspartner.partner.District;
import nrw.bildungspartner.partner.Districts;
import nrw.bildungspartner.partner.SchoolDot;
import org.junit.jupiter.api.Test;

class NrwMapTests {

    @Test
    void theMapKnowsTheOutlineAndEveryDistrictOfTheRegister() {
        assertThat(NrwMap.outline()).startsWith("M").endsWith("z");
        assertThat(NrwMap.districts())
                .containsOnlyKeys(Districts.all().stream().map(District::key).toList());
    }

    @Test
    void aSchoolStandsWhereItIsAndNorthIsUp() {
        assertThat(NrwMap.x(278_000 + 2560)).isEqualTo(10);
        assertThat(NrwMap.y(5_822_500 - 5120)).isEqualTo(20);
    }

    @Test
    void dotsAreOnePathAndTwoSchoolsInOneHouseAreOneDot() {
        var dots = List.of(
                new SchoolDot(278_000 + 2560, 5_822_500 - 2560, "100002"),
                new SchoolDot(278_000 + 5120, 5_822_500 - 2560, "100001"),
                new SchoolDot(278_000 + 256, 5_822_500 - 5120, "100003"),
                new SchoolDot(278_000 + 256, 5_822_500 - 5120, "100004"));
        assertThat(NrwMap.dots(dots)).isEqualTo("M10 10h0m10 0h0m-19 10h0");
        assertThat(NrwMap.dots(List.of())).isEmpty();
    }
}
