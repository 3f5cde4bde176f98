package nrw.bildungspartner.document.reading.child.box;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nrw.bildungspartner.document.reading.CodeReading.Spot;
import nrw.bildungspartner.document.reading.child.picture.CodeSearch;
import nrw.bildungspartner.document.reading.child.picture.Pictures;
import nrw.bildungspartner.document.reading.child.picture.Raster;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page as the office issued it.
 *
 * @param picture at {@link #DPI}
 * @param code the corners of its code, in pixels of the picture; empty if it bears none
 * @param boxes the places to sign by their fields' names, in pixels of the picture
 */
record IssuedPage(Raster picture, List<Spot> code, Map<String, Rectangle2D> boxes) {

    static final int DPI = 100;

    private static final double PIXELS_PER_POINT = DPI / 72.0;
    private static final long MILLIS_FOR_CODE = 1_000;

    /**
     * The places to sign on a page.
     *
     * @param number from 1
     */
    static Map<String, Rectangle2D> boxes(PDDocument issued, int number) throws IOException {
        var boxes = new LinkedHashMap<String, Rectangle2D>();
        var page = issued.getPage(number - 1);
        for (var annotation : page.getAnnotations()) {
            var field = annotation.getCOSObject();
            var place = annotation.getRectangle();
            if (COSName.SIG.equals(field.getCOSName(COSName.FT)) && place != null) {
                boxes.put(
                        field.getString(COSName.T, ""),
                        new Rectangle2D.Double(
                                place.getLowerLeftX() * PIXELS_PER_POINT,
                                (page.getCropBox().getHeight() - place.getUpperRightY()) * PIXELS_PER_POINT,
                                place.getWidth() * PIXELS_PER_POINT,
                                place.getHeight() * PIXELS_PER_POINT));
            }
        }
        return boxes;
    }

    /** @param number from 1 */
    static IssuedPage of(PDDocument issued, int number, Map<String, Rectangle2D> boxes) throws IOException {
        // Twice as large at first: lines thinner than a pixel are not drawn at all.
        var image = new PDFRenderer(issued).renderImageWithDPI(number - 1, 2 * DPI, ImageType.GRAY);
        var picture = new Raster(Pictures.grey(image), image.getWidth(), image.getHeight()).halved();
        var codes = new CodeSearch(picture.grey(), picture.width(), picture.height()).find(false, MILLIS_FOR_CODE);
        return new IssuedPage(
                picture, codes.isEmpty() ? List.of() : codes.get(0).corners(), boxes);
    }
}
