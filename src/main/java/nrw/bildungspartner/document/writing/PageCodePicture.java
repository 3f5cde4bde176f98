package nrw.bildungspartner.document.writing;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nrw.bildungspartner.document.PageCode;

/**
 * A page code as a pattern of modules. Its size on paper is the same for all: as many modules as a code of version 2 has,
 * and of the levels of error correction the highest that leaves room for the text.
 */
record PageCodePicture(ByteMatrix modules) {

    /** Modules on each side. */
    static final int MODULES = 25;

    /** Below 0.85 mm a bad scan begins to lose codes. */
    static final double MODULE_MM = 0.9;

    static final double SIDE_MM = MODULES * MODULE_MM;

    /** The white around it that a reader needs. */
    static final double QUIET_MM = 4 * MODULE_MM;

    private static final int SYMBOL_VERSION = 2;
    private static final int PIXELS_PER_MODULE = 20;

    static PageCodePicture of(PageCode code) {
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
    byte[] png() {
        IndexColorModel blackAndWhite =
                new IndexColorModel(1, 2, new byte[] {0, -1}, new byte[] {0, -1}, new byte[] {0, -1});
        int side = MODULES * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY, blackAndWhite);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = isDark(x / PIXELS_PER_MODULE, y / PIXELS_PER_MODULE);
                image.getRaster().setSample(x, y, 0, dark ? 0 : 1);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
