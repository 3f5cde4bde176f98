package nrw.bildungspartner.document.reading;

import java.util.List;

/**
 * One page of a PDF, or one picture of an image file.
 *
 * @param number from 1
 * @param text the page's own text, or what text recognition made of it
 * @param recognised whether the text comes from text recognition
 * @param widthMm width as shown (after turning); for pictures derived from their resolution, A4 where they name none
 * @param heightMm height as shown
 * @param turned clockwise degrees (0, 90, 180, 270) by which the page was turned to stand upright
 * @param preview the page as a JPEG of at most 1240 by 1754 pixels, upright; empty when the page could not be shown
 * @param codes all codes found on the page
 */
public record PageReading(
        int number,
        String text,
        boolean recognised,
        double widthMm,
        double heightMm,
        int turned,
        byte[] preview,
        List<CodeReading> codes) {

    public PageReading {
        codes = List.copyOf(codes);
    }

    public PageReading withRecognisedText(String recognisedText) {
        return new PageReading(number, recognisedText, true, widthMm, heightMm, turned, preview, codes);
    }
}
