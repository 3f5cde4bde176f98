package nrw.bildungspartner.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A signature as it was drawn: lines through points of a field 600 wide and 200 high, written as
 * {@code 12,80 15,78;40,90 42,95}. Points instead of a picture: nothing of a stranger's has to be decoded.
 */
public record Strokes(List<List<Point>> lines) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;

    private static final int MOST_POINTS = 6000;
    private static final int FEWEST_POINTS = 4;
    private static final int PIXELS_PER_UNIT = 2;
    private static final Pattern FORM = Pattern.compile("\\d{1,3},\\d{1,3}(?:[ ;]\\d{1,3},\\d{1,3})*");

    public Strokes {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /** From the upper left corner. */
    public record Point(int x, int y) {}

    /** @throws IllegalArgumentException if the text is no drawing, or too little of one to be a signature */
    public static Strokes parse(String text) {
        if (text.length() > MOST_POINTS * 8 || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a drawing");
        }
        List<List<Point>> lines = new ArrayList<>();
        int points = 0;
        for (String line : text.split(";")) {
            List<Point> drawn = new ArrayList<>();
            for (String point : line.split(" ")) {
                String[] at = point.split(",");
                int x = Integer.parseInt(at[0]);
                int y = Integer.parseInt(at[1]);
                if (x > WIDTH || y > HEIGHT) {
                    throw new IllegalArgumentException("Outside the field");
                }
                drawn.add(new Point(x, y));
                points++;
            }
            lines.add(drawn);
        }
        if (points < FEWEST_POINTS || points > MOST_POINTS) {
            throw new IllegalArgumentException("Not a signature");
        }
        return new Strokes(lines);
    }

    public String text() {
        return lines.stream()
                .map(line -> line.stream().map(at -> at.x() + "," + at.y()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    /** Blue ink on nothing. */
    public byte[] png() {
        BufferedImage image =
                new BufferedImage(WIDTH * PIXELS_PER_UNIT, HEIGHT * PIXELS_PER_UNIT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        pen.setColor(new Color(0x14, 0x2a, 0x6b));
        pen.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (List<Point> line : lines) {
            Path2D path = new Path2D.Double();
            path.moveTo(line.get(0).x(), line.get(0).y());
            for (Point at : line) {
                path.lineTo(at.x(), at.y());
            }
            pen.draw(path);
        }
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
