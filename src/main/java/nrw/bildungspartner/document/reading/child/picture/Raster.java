package nrw.bildungspartner.document.reading.child.picture;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import nrw.bildungspartner.document.reading.CodeReading.Spot;

/** A picture of brightness, cut out of the page at an offset, scaled by a factor, turned by quarters. */
public record Raster(byte[] grey, int width, int height, int left, int top, double factor, int quarters) {

    public Raster(byte[] grey, int width, int height) {
        this(grey, width, height, 0, 0, 1, 0);
    }

    int shortSide() {
        return Math.min(width, height);
    }

    LuminanceSource source() {
        return new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
    }

    /** Brightness, 0 to 255; beyond the edges white. */
    public int pixel(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 255 : light(y * width + x);
    }

    /** Brightness between the middles of pixels. */
    public float at(double x, double y) {
        double left = x - 0.5;
        double top = y - 0.5;
        int x0 = (int) Math.floor(left);
        int y0 = (int) Math.floor(top);
        float fx = (float) (left - x0);
        float fy = (float) (top - y0);
        float upper = pixel(x0, y0) * (1 - fx) + pixel(x0 + 1, y0) * fx;
        float lower = pixel(x0, y0 + 1) * (1 - fx) + pixel(x0 + 1, y0 + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    Raster cut(double x, double y, double w, double h) {
        int x0 = (int) (x * width);
        int y0 = (int) (y * height);
        int wide = (int) (w * width);
        int high = (int) (h * height);
        var part = new byte[wide * high];
        for (int row = 0; row < high; row++) {
            System.arraycopy(grey, (y0 + row) * width + x0, part, row * wide, wide);
        }
        return new Raster(part, wide, high, x0, y0, 1, 0);
    }

    /** Averages when shrinking, interpolates when growing. */
    Raster scaled(double by) {
        if (width < 2 || height < 2) {
            return this;
        }
        if (by == 0.5) {
            return new Raster(half(), width / 2, height / 2, left, top, factor * by, quarters);
        }
        int wide = Math.max(1, (int) (width * by));
        int high = Math.max(1, (int) (height * by));
        var result = new byte[wide * high];
        double step = 1 / by;
        int reach = Math.max(1, (int) Math.round(step));
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                result[y * wide + x] = by < 1
                        ? mean((int) (x * step), (int) (y * step), reach)
                        : between((x + 0.5) * step - 0.5, (y + 0.5) * step - 0.5);
            }
        }
        return new Raster(result, wide, high, left, top, factor * by, quarters);
    }

    /** The page itself at half its size. */
    public Raster halved() {
        return new Raster(half(), width / 2, height / 2);
    }

    /** Each pixel the mean of four. */
    private byte[] half() {
        int wide = width / 2;
        int high = height / 2;
        var half = new byte[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int upper = 2 * (y * width + x);
                int lower = upper + width;
                half[y * wide + x] = (byte) ((light(upper) + light(upper + 1) + light(lower) + light(lower + 1)) / 4);
            }
        }
        return half;
    }

    private int light(int index) {
        return grey[index] & 0xFF;
    }

    /** Softens the grain of photos and faxes. */
    Raster softened() {
        var result = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result[y * width + x] = mean(x - 1, y - 1, 3);
            }
        }
        return new Raster(result, width, height, left, top, factor, quarters);
    }

    /** By a quarter, clockwise. */
    Raster turned() {
        var result = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result[x * height + height - 1 - y] = grey[y * width + x];
            }
        }
        return new Raster(result, height, width, left, top, factor, quarters + 1);
    }

    private byte mean(int x0, int y0, int reach) {
        int sum = 0;
        int n = 0;
        for (int y = Math.max(0, y0); y < Math.min(height, y0 + reach); y++) {
            for (int x = Math.max(0, x0); x < Math.min(width, x0 + reach); x++) {
                sum += light(y * width + x);
                n++;
            }
        }
        return (byte) (n == 0 ? 255 : sum / n);
    }

    private byte between(double x, double y) {
        int x0 = (int) Math.max(0, Math.min(width - 2, Math.floor(x)));
        int y0 = (int) Math.max(0, Math.min(height - 2, Math.floor(y)));
        double fx = Math.max(0, Math.min(1, x - x0));
        double fy = Math.max(0, Math.min(1, y - y0));
        int i = y0 * width + x0;
        double upper = light(i) * (1 - fx) + light(i + 1) * fx;
        double lower = light(i + width) * (1 - fx) + light(i + width + 1) * fx;
        return (byte) (upper * (1 - fy) + lower * fy);
    }

    /** Back to the page's own pixels. */
    Spot onPage(double x, double y) {
        double px = x;
        double py = y;
        int w = width;
        int h = height;
        for (int turn = 0; turn < quarters; turn++) {
            double before = px;
            px = py;
            py = w - 1 - before;
            int swap = w;
            w = h;
            h = swap;
        }
        return new Spot(px / factor + left, py / factor + top);
    }
}
