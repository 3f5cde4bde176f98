package nrw.bildungspartner.document.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nrw.bildungspartner.document.printing.Margins;
import nrw.bildungspartner.document.printing.PageFlow;
import nrw.bildungspartner.document.printing.Typefaces;
import org.docx4j.Docx4J;
import org.docx4j.convert.out.FOSettings;
import org.docx4j.fonts.Mapper;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.wml.SectPr;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Translates a filled Word file into a flow of pages (XSL-FO). */
final class WordTranslation {

    private WordTranslation() {}

    /** The Word file is used up by it. */
    static PageFlow translate(WordFile file, List<String> signatureFields) {
        try {
            WordprocessingMLPackage word = file.word();
            forgetEmbeddedFonts(word.getMainDocumentPart());
            word.setFontMapper(new NoFonts(), false);
            WordMarks marks = new WordMarks(new PropertyResolver(word), signatureFields);
            for (Part part : file.textParts()) {
                marks.mark(part);
            }
            marks.finish();
            SectPr section = word.getMainDocumentPart().getContents().getBody().getSectPr();
            return new PageFlow(flow(word), Margins.of(section.getPgSz(), section.getPgMar()));
        } catch (Docx4JException e) {
            throw new IllegalStateException("A filled Word file cannot be translated into pages", e);
        }
    }

    /** They are for Word alone; the library would unpack each into a file of its own. */
    private static void forgetEmbeddedFonts(MainDocumentPart main) {
        if (main.getFontTablePart() != null) {
            main.getRelationshipsPart().removePart(main.getFontTablePart().getPartName());
        }
    }

    private static Document flow(WordprocessingMLPackage word) throws Docx4JException {
        FOSettings settings = new FOSettings(word);
        settings.setApacheFopMime(FOSettings.INTERNAL_FO_MIME);
        // The library would lay out the document once more just to measure head and foot: the page's margins say it.
        settings.setLayoutMasterSetCalculationInProgress(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Docx4J.toFO(settings, out, Docx4J.FLAG_EXPORT_PREFER_NONXSL);
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(out.toByteArray()));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Docx4JException("The translation is not well-formed", e);
        }
    }

    /** The page flow names its families itself, see {@link Typefaces}; those of the machine are never looked for. */
    private static final class NoFonts extends Mapper {

        @Override
        public void populateFontMappings(Set<String> names, org.docx4j.wml.Fonts fonts) {}

        @Override
        public org.docx4j.fonts.@org.jspecify.annotations.Nullable PhysicalFont get(String name) {
            return null;
        }
    }
}
