package nrw.bildungspartner.document.reading.child.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTests {

    @ParameterizedTest
    @CsvSource({"1654, 2339", "1655, 2341", "3307, 4677", "5001, 7013", "2339, 1654", "1241, 1754"})
    void aPreviewOfAWhitePageIsWhiteToItsEdges(int width, int height) throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
            int darkest = 255;
            for (byte brightness : Pictures.grey(preview(white(width, height, type)))) {
                darkest = Math.min(darkest, brightness & 0xFF);
            }
            assertThat(darkest).isGreaterThan(250);
        }
    }

    @Test
    void aPreviewInGreyShowsThingsWhereOneInColourDoes() throws IOException {
        var grey = preview(striped(BufferedImage.TYPE_BYTE_GRAY));
        var colour = preview(striped(BufferedImage.TYPE_INT_RGB));

        for (int x = 0; x < colour.getWidth(); x++) {
            assertThat(brightness(grey, x)).as("column %s", x).isCloseTo(brightness(colour, x), within(24));
        }
    }

    @Test
    void whatHasNoColourIsKeptAsBrightnessAlone() {
        var page = striped(BufferedImage.TYPE_INT_RGB);

        var plain = Pictures.plain(page);

        assertThat(plain.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(Pictures.grey(plain)).isEqualTo(Pictures.grey(striped(BufferedImage.TYPE_BYTE_GRAY)));
    }

    @Test
    void aSingleColouredPixelKeepsTheColours() {
        var page = striped(BufferedImage.TYPE_INT_RGB);
        page.setRGB(page.getWidth() - 1, page.getHeight() - 1, new Color(200, 200, 210).getRGB());

        assertThat(Pictures.plain(page).getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage preview(BufferedImage page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Pictures.preview(page)));
    }

    private static int brightness(BufferedImage image, int x) {
        return Pictures.grey(image)[image.getHeight() / 2 * image.getWidth() + x] & 0xFF;
    }

    private static BufferedImage white(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static BufferedImage striped(int type) {
        var image = white(1654, 2339, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        for (int x = 0; x < 1654; x += 60) {
            graphics.fillRect(x, 0, 30, 2339);
        }
        graphics.dispose();
        return image;
    }
}
