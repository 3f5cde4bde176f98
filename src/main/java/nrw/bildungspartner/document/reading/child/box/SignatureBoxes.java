package nrw.bildungspartner.document.reading.child.box;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import nrw.bildungspartner.document.reading.BoxReading;
import nrw.bildungspartner.document.reading.BoxReading.State;
import nrw.bildungspartner.document.reading.CodeReading.Spot;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.child.picture.Pictures;
import nrw.bildungspartner.document.reading.child.picture.Raster;
import org.apache.pdfbox.Loader;

/** Looks whether the places to sign of a page hold handwriting that belongs to this place more than to any other. */
public final class SignatureBoxes {

    private static final double PIXELS_PER_MM = IssuedPage.DPI / 25.4;
    private static final double AROUND_MM = 6;
    /** Hands do not keep to a place, least of all downwards. */
    private static final double BESIDE_MM = 2.5;

    private static final double ABOVE_MM = 1.25;
    private static final double MOST_OF_IT = 0.5;

    private static final int LEAST_CONTRAST = 38;
    private static final double EMPTY_SQUARE_MM = 1.2;
    private static final double SIGNED_SQUARE_MM = 7;
    private static final double SIGNED_WIDTH_MM = 8;
    /** As high as this and hardly wider is a round stamp, with or without a signature beneath it. */
    private static final double STAMP_MM = 14;

    private static final double STAMP_WIDER = 1.3;
    private static final double PICTURE_SCALE = 1.5;

    private final IssuedPage issued;
    private final BufferedImage copy;
    private final Raster grey;

    private SignatureBoxes(IssuedPage issued, BufferedImage copy) {
        this.issued = issued;
        this.copy = copy;
        this.grey = new Raster(Pictures.grey(copy), copy.getWidth(), copy.getHeight());
    }

    public static List<BoxReading> of(byte[] issued, int number, PageReading page) throws IOException {
        try (var document = Loader.loadPDF(issued)) {
            var boxes = IssuedPage.boxes(document, number);
            if (boxes.isEmpty()) {
                return List.of();
            }
            var copy = ImageIO.read(new ByteArrayInputStream(page.preview()));
            double across = copy.getWidth() / page.widthMm();
            double down = copy.getHeight() / page.heightMm();
            var code = page.codes().get(0).corners().stream()
                    .map(corner -> new Spot(corner.x() * across, corner.y() * down))
                    .toList();
            return new SignatureBoxes(IssuedPage.of(document, number, boxes), copy).read(code);
        }
    }

    /** @param code the corners of the page's code, in pixels of the copy */
    private List<BoxReading> read(List<Spot> code) throws IOException {
        var area = area();
        var match = PageMatch.of(issued, area, grey, code).orElse(null);
        if (match == null) {
            return issued.boxes().keySet().stream()
                    .map(field -> new BoxReading(field, State.UNSURE, new byte[0]))
                    .toList();
        }
        var straight = Straightened.of(grey, match, area);
        var writing = new Handwriting(issued.picture(), straight);
        var places = issued.boxes().values().stream()
                .map(SignatureBoxes::withRim)
                .map(straight::here)
                .toList();
        var read = new ArrayList<BoxReading>();
        for (var box : issued.boxes().entrySet()) {
            var own = strokesOf(read.size(), places, writing.strokes());
            double ink = own.stream().mapToInt(Stroke::size).sum() / Straightened.PER_MM / Straightened.PER_MM;
            var state = writing.contrast() < LEAST_CONTRAST ? State.UNSURE : state(ink, own);
            read.add(new BoxReading(box.getKey(), state, picture(box.getValue(), match)));
        }
        return read;
    }

    private Rectangle2D area() {
        var all = new Rectangle2D.Double();
        all.setRect(issued.boxes().values().iterator().next());
        issued.boxes().values().forEach(all::add);
        return grown(all, AROUND_MM, AROUND_MM, AROUND_MM);
    }

    private static Rectangle2D withRim(Rectangle2D box) {
        return grown(box, BESIDE_MM, ABOVE_MM, BESIDE_MM);
    }

    private static Rectangle2D grown(Rectangle2D box, double beside, double above, double below) {
        return new Rectangle2D.Double(
                box.getX() - beside * PIXELS_PER_MM,
                box.getY() - above * PIXELS_PER_MM,
                box.getWidth() + 2 * beside * PIXELS_PER_MM,
                box.getHeight() + (above + below) * PIXELS_PER_MM);
    }

    private static List<Stroke> strokesOf(int place, List<Rectangle2D> places, List<Stroke> strokes) {
        return strokes.stream()
                .filter(stroke -> {
                    int here = stroke.in(places.get(place));
                    return here > MOST_OF_IT * stroke.size()
                            && places.stream().allMatch(other -> stroke.in(other) <= here);
                })
                .toList();
    }

    private static State state(double ink, List<Stroke> strokes) {
        if (ink < EMPTY_SQUARE_MM) {
            return State.EMPTY;
        }
        var bounds = new Rectangle(-1, -1);
        strokes.forEach(stroke -> bounds.add(stroke.bounds()));
        boolean wide = bounds.width >= SIGNED_WIDTH_MM * Straightened.PER_MM;
        boolean stamp = bounds.height >= STAMP_MM * Straightened.PER_MM && bounds.width <= STAMP_WIDER * bounds.height;
        return ink >= SIGNED_SQUARE_MM && wide && !stamp ? State.FILLED : State.UNSURE;
    }

    private byte[] picture(Rectangle2D box, PageMatch match) throws IOException {
        var cut = grown(box, AROUND_MM, AROUND_MM, AROUND_MM);
        var picture = new BufferedImage(
                (int) (cut.getWidth() * PICTURE_SCALE),
                (int) (cut.getHeight() * PICTURE_SCALE),
                BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        var place = AffineTransform.getScaleInstance(PICTURE_SCALE, PICTURE_SCALE);
        place.translate(-cut.getX(), -cut.getY());
        try {
            place.concatenate(match.around(box.getCenterX(), box.getCenterY()).createInverse());
            graphics.drawImage(copy, place, null);
        } catch (NoninvertibleTransformException squashed) {
            return new byte[0];
        } finally {
            graphics.dispose();
        }
        return Pictures.jpeg(picture);
    }
}
