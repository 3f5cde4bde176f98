package nrw.bildungspartner.document.printing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nrw.bildungspartner.document.PageCode;

/**
 * A page code as a pattern of modules. Its size on paper is the same for all: as many modules as a code of version 2 has,
 * and of the levels of error correction the highest that leaves room for the text.
 */
public record PageCodePicture(ByteMatrix modules) {

    /** Modules on each side. */
    static final int MODULES = 25;

    /** Below 0.85 mm a bad scan begins to lose codes. */
    static final double MODULE_MM = 0.9;

    static final double SIDE_MM = MODULES * MODULE_MM;

    /** The white around it that a reader needs. */
    static final double QUIET_MM = 4 * MODULE_MM;

    private static final int SYMBOL_VERSION = 2;
    private static final int PIXELS_PER_MODULE = 12;

    public static PageCodePicture of(PageCode code) {
        String text = code.print();
        for (ErrorCorrectionLevel level : List.of(
                ErrorCorrectionLevel.H, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.M, ErrorCorrectionLevel.L)) {
            try {
                return new PageCodePicture(
                        Encoder.encode(text, level, Map.of(EncodeHintType.QR_VERSION, SYMBOL_VERSION))
                                .getMatrix());
            } catch (WriterException e) {
                // Too long for this level: the next takes more.
            }
        }
        throw new IllegalArgumentException("Too long for a page code: " + text);
    }

    boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** For Word, which draws no modules itself. */
    public byte[] png() {
        int side = MODULES * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int row = 0; row < MODULES; row++) {
            for (int column = 0; column < MODULES; column++) {
                if (isDark(column, row)) {
                    pen.fillRect(
                            column * PIXELS_PER_MODULE, row * PIXELS_PER_MODULE, PIXELS_PER_MODULE, PIXELS_PER_MODULE);
                }
            }
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Without it the picture would go through a file on disk.
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", memory);
            memory.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
