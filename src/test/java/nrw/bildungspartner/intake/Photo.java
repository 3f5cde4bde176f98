package nrw.bildungspartner.intake;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture of a page, without any text layer: its words are for text recognition to find. */
public final class Photo {

    private Photo() {}

    public static byte[] of(String... lines) {
        var picture = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(246, 244, 238));
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(new Color(40, 40, 50));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 180, 260 + i * 76);
        }
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
