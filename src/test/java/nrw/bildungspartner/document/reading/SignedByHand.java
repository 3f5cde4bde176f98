package nrw.bildungspartner.document.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;

/** An issued agreement as it comes back from people: signed with a pen, then scanned, or photographed aslant. */
public final class SignedByHand {

    private static final int DPI = 200;
    private static final double PIXELS_PER_POINT = DPI / 72.0;
    private static final Color PEN = new Color(30, 50, 130);

    private final List<BufferedImage> pages = new ArrayList<>();
    private final List<List<PDAnnotation>> fields = new ArrayList<>();
    private final Random random;

    private SignedByHand(byte[] issued, long seed) {
        random = new Random(seed);
        try (PDDocument pdf = Loader.loadPDF(issued)) {
            var renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DPI));
                fields.add(pdf.getPage(page).getAnnotations().stream()
                        .filter(field -> "Sig".equals(field.getCOSObject().getNameAsString("FT")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A print of it, to be signed. */
    public static SignedByHand print(byte[] issued, long seed) {
        return new SignedByHand(issued, seed);
    }

    /** Somebody signs in the field. */
    public SignedByHand sign(String field) {
        return draw(field, this::signature);
    }

    /** A round stamp and no signature. */
    public SignedByHand stamp(String field) {
        return draw(field, (graphics, box) -> {
            graphics.setStroke(new BasicStroke(3));
            double side = 160;
            for (double inset : new double[] {0, 14}) {
                graphics.draw(new Ellipse2D.Double(
                        box.getCenterX() - side / 2 + inset,
                        box.getCenterY() - side / 2 + inset,
                        side - 2 * inset,
                        side - 2 * inset));
            }
            graphics.drawString("STADT", (float) box.getCenterX() - 20, (float) box.getCenterY());
        });
    }

    /** The paper was folded twice, and both folds show as dark lines that cross in the field. */
    public SignedByHand fold(String field) {
        return draw(field, (graphics, box) -> {
            graphics.setColor(new Color(70, 70, 70));
            graphics.setStroke(new BasicStroke(2.6f));
            for (double slope : new double[] {0.12, -0.35}) {
                double reach = 450;
                graphics.draw(new Line2D.Double(
                        box.getCenterX() - reach,
                        box.getCenterY() - reach * slope,
                        box.getCenterX() + reach,
                        box.getCenterY() + reach * slope));
            }
        });
    }

    /** Somebody put a wet cup on the field. */
    public SignedByHand cup(String field) {
        return draw(field, (graphics, box) -> {
            graphics.setColor(new Color(150, 105, 60));
            graphics.setStroke(new BasicStroke(26));
            double side = 440;
            graphics.draw(new Ellipse2D.Double(box.getCenterX() - side / 2, box.getCenterY() - 40, side, side));
        });
    }

    /** Something happens to every page. */
    public SignedByHand then(UnaryOperator<BufferedImage> happening) {
        pages.replaceAll(happening);
        return this;
    }

    /** The pages as the pages of a PDF, as scanners make it. */
    public byte[] scan() {
        return Papers.scan(pages);
    }

    public List<BufferedImage> pages() {
        return pages;
    }

    /** What a camera sees that is not held straight: corners move inwards by the given shares of width and height. */
    static BufferedImage aslant(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        var photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (double) x / width;
                double v = (double) y / height;
                double depth = 1 - 0.10 * u - 0.08 * v;
                double px = (1.08 * u - 0.05 - 0.03 * v) / depth * width;
                double py = (1.06 * v - 0.04 + 0.02 * u) / depth * height;
                photo.setRGB(
                        x,
                        y,
                        px < 0 || py < 0 || px >= width || py >= height ? 0x604830 : page.getRGB((int) px, (int) py));
            }
        }
        return photo;
    }

    static BufferedImage upsideDown(BufferedImage page) {
        var turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.rotate(Math.PI, page.getWidth() / 2.0, page.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    private interface Drawing {
        void on(Graphics2D graphics, Rectangle2D box);
    }

    private SignedByHand draw(String name, Drawing drawing) {
        boolean found = false;
        for (int page = 0; page < pages.size(); page++) {
            for (PDAnnotation field : fields.get(page)) {
                if (name.equals(field.getCOSObject().getString("T"))) {
                    var graphics = pages.get(page).createGraphics();
                    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                    graphics.setColor(PEN);
                    drawing.on(graphics, box(field, pages.get(page)));
                    graphics.dispose();
                    found = true;
                }
            }
        }
        if (!found) {
            throw new IllegalArgumentException("No field " + name);
        }
        return this;
    }

    private static Rectangle2D box(PDAnnotation field, BufferedImage page) {
        var place = field.getRectangle();
        return new Rectangle2D.Double(
                place.getLowerLeftX() * PIXELS_PER_POINT,
                page.getHeight() - place.getUpperRightY() * PIXELS_PER_POINT,
                place.getWidth() * PIXELS_PER_POINT,
                place.getHeight() * PIXELS_PER_POINT);
    }

    private void signature(Graphics2D graphics, Rectangle2D box) {
        graphics.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var path = new Path2D.Double();
        double x = box.getX() + box.getWidth() * 0.15;
        path.moveTo(x, box.getCenterY());
        for (int i = 0; i < 9; i++) {
            double next = x + box.getWidth() * (0.04 + random.nextDouble() * 0.05);
            path.curveTo(
                    x + 8,
                    box.getCenterY() - box.getHeight() * (0.1 + random.nextDouble() * 0.35),
                    next - 8,
                    box.getCenterY() + box.getHeight() * (0.1 + random.nextDouble() * 0.35),
                    next,
                    box.getCenterY() + random.nextGaussian() * 6);
            x = next;
        }
        graphics.draw(path);
    }
}
