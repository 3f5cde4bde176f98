package nrw.bildungspartner.document.reading.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A page that is nothing but one JPEG, as most scanners make them. The JPEG is read as it is, which costs a third of having
 * the page drawn.
 */
final class ScannedPage {

    /** A scan without a text layer needs some ten. */
    private static final int MOST_TOKENS = 60;
    /** By so much of its length a picture may miss the page's edge. */
    private static final double EDGE = 0.01;
    /** Of the wanted width; what is smaller or larger is drawn, and thereby made to fit. */
    private static final double SMALLEST = 0.7;

    private static final double LARGEST = 1.6;

    /** What may stand before the picture, with the number of operands. */
    private static final Map<String, Integer> UNTIL_THE_PICTURE =
            Map.of(OperatorName.SAVE, 0, OperatorName.CONCAT, 6, OperatorName.DRAW_OBJECT, 1);

    private static final Set<COSName> COLOURS = Set.of(COSName.DEVICERGB, COSName.DEVICEGRAY);
    private static final List<COSName> CHANGES =
            List.of(COSName.DECODE, COSName.MASK, COSName.SMASK, COSName.IMAGE_MASK, COSName.DECODE_PARMS);

    private ScannedPage() {}

    /**
     * @param wanted how many pixels wide the picture should be
     * @return empty if the page is anything else, or its picture far smaller or larger than wanted
     */
    static Optional<BufferedImage> of(PDPage page, double wanted) throws IOException {
        if (page.getRotation() != 0 || page.getCOSObject().containsKey(COSName.ANNOTS)) {
            return Optional.empty();
        }
        var name = onlyPicture(page);
        if (name == null
                || !(page.getResources().getXObject(name) instanceof PDImageXObject image)
                || !isPlainJpeg(image)
                || image.getWidth() < SMALLEST * wanted
                || image.getWidth() > LARGEST * wanted) {
            return Optional.empty();
        }
        try (var jpeg = image.getCOSObject().createRawInputStream()) {
            return Optional.ofNullable(ImageIO.read(jpeg));
        }
    }

    private static boolean isPlainJpeg(PDImageXObject image) {
        var dictionary = image.getCOSObject();
        return COSName.DCT_DECODE.equals(dictionary.getDictionaryObject(COSName.FILTER))
                && dictionary.getDictionaryObject(COSName.COLORSPACE) instanceof COSName colours
                && COLOURS.contains(colours)
                && CHANGES.stream().noneMatch(dictionary::containsKey);
    }

    /** The name of the picture if the page's content puts it over the whole page and does nothing else. */
    private static @Nullable COSName onlyPicture(PDPage page) throws IOException {
        var parser = new PDFStreamParser(page);
        var operands = new ArrayList<COSBase>();
        var place = new Matrix();
        COSName picture = null;
        for (int count = 0; count < MOST_TOKENS; count++) {
            var token = parser.parseNextToken();
            if (token == null) {
                return covers(place, page.getCropBox()) ? picture : null;
            }
            if (token instanceof COSBase operand) {
                operands.add(operand);
                continue;
            }
            var operator = ((Operator) token).getName();
            boolean allowed = picture == null
                    ? Integer.valueOf(operands.size()).equals(UNTIL_THE_PICTURE.get(operator))
                    : operator.equals(OperatorName.RESTORE);
            if (!allowed) {
                return null;
            }
            if (operator.equals(OperatorName.CONCAT)) {
                place.concatenate(matrix(operands));
            } else if (operator.equals(OperatorName.DRAW_OBJECT) && operands.get(0) instanceof COSName name) {
                picture = name;
            }
            operands.clear();
        }
        return null;
    }

    private static Matrix matrix(List<COSBase> operands) {
        var numbers = new COSArray();
        operands.forEach(numbers::add);
        return Matrix.createMatrix(numbers);
    }

    private static boolean covers(Matrix place, PDRectangle page) {
        double across = EDGE * page.getWidth();
        double down = EDGE * page.getHeight();
        return place.getShearX() == 0
                && place.getShearY() == 0
                && Math.abs(place.getTranslateX() - page.getLowerLeftX()) < across
                && Math.abs(place.getTranslateY() - page.getLowerLeftY()) < down
                && Math.abs(place.getScaleX() - page.getWidth()) < across
                && Math.abs(place.getScaleY() - page.getHeight()) < down;
    }
}
