package nrw.bildungspartner.document.sealing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A drawn signature, drawn anew on white: what somebody sent as a picture never gets into a document as it came. */
final class Drawing {

    private static final int LARGEST = 4_000_000;

    private Drawing() {}

    /** The picture as a {@code data:} address; empty if it is none, or larger than a signature can be. */
    static Optional<String> address(byte @Nullable [] png) {
        if (png == null) {
            return Optional.empty();
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST) {
                return Optional.empty();
            }
            BufferedImage sent = reader.read(0);
            BufferedImage clean = new BufferedImage(sent.getWidth(), sent.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = clean.createGraphics();
            pen.drawImage(sent, 0, 0, Color.WHITE, null);
            pen.dispose();
            return Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(encoded(clean)));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", memory);
        }
        return out.toByteArray();
    }
}
