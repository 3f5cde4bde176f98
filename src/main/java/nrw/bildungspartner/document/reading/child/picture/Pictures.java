package nrw.bildungspartner.document.reading.child.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turning, shrinking, greying, compressing. */
public final class Pictures {

    private static final int PREVIEW_SHORT = 1240;
    private static final int PREVIEW_LONG = 1754;
    private static final float PREVIEW_QUALITY = 0.8f;

    private Pictures() {}

    /** On white, which is what transparent scans mean. */
    private static BufferedImage copy(BufferedImage image, int type) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return copy;
    }

    /** @param quarters clockwise quarter turns */
    public static BufferedImage turned(BufferedImage image, int quarters) {
        int turns = Math.floorMod(quarters, 4);
        if (turns == 0) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean sideways = turns % 2 == 1;
        var turned = new BufferedImage(sideways ? height : width, sideways ? width : height, image.getType());
        var transform = new AffineTransform();
        transform.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        transform.quadrantRotate(turns);
        transform.translate(-width / 2.0, -height / 2.0);
        var graphics = turned.createGraphics();
        graphics.drawImage(image, transform, null);
        graphics.dispose();
        return turned;
    }

    public static byte[] preview(BufferedImage image) throws IOException {
        boolean upright = image.getHeight() >= image.getWidth();
        double factor = Math.min(
                (double) (upright ? PREVIEW_SHORT : PREVIEW_LONG) / image.getWidth(),
                (double) (upright ? PREVIEW_LONG : PREVIEW_SHORT) / image.getHeight());
        return jpeg(factor < 1 ? scaled(image, factor) : image);
    }

    /** Halves until near, then goes the rest: single pixels of thin lines survive. */
    private static BufferedImage scaled(BufferedImage image, double factor) {
        var result = image;
        double rest = factor;
        while (rest < 0.5) {
            result = drawn(result, 0.5);
            rest *= 2;
        }
        return drawn(result, rest);
    }

    private static BufferedImage drawn(BufferedImage image, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        // Colours in bytes, since the writer of JPEG takes them in half the time.
        var smaller = new BufferedImage(width, height, grey ? image.getType() : BufferedImage.TYPE_3BYTE_BGR);
        if (grey) {
            // A quarter of the time that drawing takes.
            var shrinking = AffineTransform.getScaleInstance(
                    (double) width / image.getWidth(), (double) height / image.getHeight());
            return new AffineTransformOp(shrinking, AffineTransformOp.TYPE_BILINEAR).filter(image, smaller);
        }
        var graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    public static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(PREVIEW_QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Brightness of every pixel, row by row. */
    public static byte[] grey(BufferedImage image) {
        var plain = plain(image);
        if (plain.getRaster().getDataBuffer() instanceof DataBufferByte brightness) {
            return brightness.getData();
        }
        int[] rgb = numbers(plain);
        var grey = new byte[rgb.length];
        for (int i = 0; i < grey.length; i++) {
            int value = rgb[i];
            grey[i] = (byte) (((value >> 16 & 0xFF) * 77 + (value >> 8 & 0xFF) * 150 + (value & 0xFF) * 29) >> 8);
        }
        return grey;
    }

    /** With one number a pixel: its brightness if there is no colour, else {@code TYPE_INT_RGB}. */
    public static BufferedImage plain(BufferedImage image) {
        boolean oneNumber = image.getRaster().getDataBuffer().getSize() == image.getWidth() * image.getHeight();
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> oneNumber ? image : copy(image, image.getType());
            case BufferedImage.TYPE_INT_RGB -> withoutIdleColours(oneNumber ? image : copy(image, image.getType()));
            default -> withoutIdleColours(copy(image, BufferedImage.TYPE_INT_RGB));
        };
    }

    /** What has no colour is shrunk and compressed in half the time if it says so. Most that have one show it early. */
    private static BufferedImage withoutIdleColours(BufferedImage image) {
        int[] rgb = numbers(image);
        for (int value : rgb) {
            if ((value >> 16 & 0xFF) != (value & 0xFF) || (value >> 8 & 0xFF) != (value & 0xFF)) {
                return image;
            }
        }
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] brightness = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < brightness.length; i++) {
            brightness[i] = (byte) rgb[i];
        }
        return grey;
    }

    private static int[] numbers(BufferedImage rgb) {
        return ((DataBufferInt) rgb.getRaster().getDataBuffer()).getData();
    }
}
