package nrw.bildungspartner.document.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one file may hold before the rest is left out. Travels to the reading process with every file.
 *
 * @param textCharacters text kept
 * @param pages pages turned into pictures
 * @param parts files inside a file, at each level
 * @param partDepth levels of files inside files
 * @param partMegabytes bytes of all files inside a file, together
 * @param unpackedMegabytes what a ZIP-like file (Word too) may unpack to
 * @param entries entries of a ZIP-like file
 * @param pageMegapixels size of a page's picture
 * @param imageMegapixels size of a picture that is opened at all
 * @param recognisedPages pages that text recognition may work on
 * @param recognitionTime wall clock for text recognition of one page
 * @param languages languages of text recognition, in the words of Tesseract
 */
public record ReadingLimits(
        @DefaultValue("1000000") int textCharacters,
        @DefaultValue("60") int pages,
        @DefaultValue("40") int parts,
        @DefaultValue("3") int partDepth,
        @DefaultValue("48") int partMegabytes,
        @DefaultValue("256") int unpackedMegabytes,
        @DefaultValue("5000") int entries,
        @DefaultValue("12") int pageMegapixels,
        @DefaultValue("120") int imageMegapixels,
        @DefaultValue("12") int recognisedPages,
        @DefaultValue("20s") Duration recognitionTime,
        @DefaultValue("deu+eng") String languages) {}
