package nrw.bildungspartner.document.printing;

import java.math.BigInteger;
import org.docx4j.wml.SectPr;

/** A page and what stays free at its sides, in points. */
public record Margins(
        double width, double height, double top, double right, double bottom, double left, double head, double foot) {

    private static final double TWIPS = 20;

    public static Margins of(SectPr.PgSz size, SectPr.PgMar margins) {
        return new Margins(
                points(size.getW()),
                points(size.getH()),
                points(margins.getTop()),
                points(margins.getRight()),
                points(margins.getBottom()),
                points(margins.getLeft()),
                points(margins.getHeader()),
                points(margins.getFooter()));
    }

    double textWidth() {
        return width - left - right;
    }

    private static double points(BigInteger twips) {
        return twips.doubleValue() / TWIPS;
    }
}
