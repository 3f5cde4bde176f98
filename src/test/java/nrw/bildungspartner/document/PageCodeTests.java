package nrw.bildungspartner.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageCodeTests {

    private final PageCode code = new PageCode("BP-2027-7KX4M-Q", 2, 3, 11);

    @Test
    void readsWhatItPrinted() {
        assertThat(code.print()).startsWith("BP1:BP-2027-7KX4M-Q:2:3/11:").hasSize(29);
        assertThat(PageCode.parse(" " + code.print() + "\n")).contains(code);
    }

    @Test
    void aWordFileHasNoPages() {
        PageCode word = PageCode.ofDocument("BP-2027-7KX4M-Q", 1);
        assertThat(word.print()).contains(":1:0/0:");
        assertThat(PageCode.parse(word.print())).contains(word);
    }

    @Test
    void everySingleMisreadSignIsNoticed() {
        String printed = code.print();
        for (int i = 0; i < printed.length(); i++) {
            for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/-".toCharArray()) {
                if (other != printed.charAt(i)) {
                    assertThat(PageCode.parse(printed.substring(0, i) + other + printed.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void otherPeoplesCodesAreNotOurs() {
        assertThat(PageCode.parse("https://www.bildungspartner.nrw")).isEmpty();
        assertThat(PageCode.parse("")).isEmpty();
        assertThat(PageCode.parse("BP1:BP-2027-7KX4M-Q:2:3/11")).isEmpty();
        assertThat(PageCode.parse("BP1:BP-2027-7KX4M-Q:2:99999999999/11:AA")).isEmpty();
    }

    @Test
    void thereIsNoPageBehindTheLast() {
        assertThatThrownBy(() -> new PageCode("BP-2027-7KX4M-Q", 1, 4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageCode("bp 1", 1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
