package nrw.bildungspartner.document.writing;

import static java.util.Objects.requireNonNull;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nrw.bildungspartner.document.PageCode;
import nrw.bildungspartner.document.printing.PageCodePicture;
import org.docx4j.docProps.custom.Properties;
import org.docx4j.jaxb.McIgnorableNamespaceDeclarator;
import org.docx4j.jaxb.NamespacePrefixMapperUtils;
import org.docx4j.model.datastorage.CustomXmlDataStorageImpl;
import org.docx4j.model.datastorage.CustomXmlDataStoragePartSelector;
import org.docx4j.model.datastorage.OpenDoPEHandler;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.io3.Save;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPartAbstractImage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A template that becomes an agreement: data put in, repeats and conditions worked out, places filled. */
class WordFile {

    private final WordprocessingMLPackage word;

    private WordFile(WordprocessingMLPackage word) {
        this.word = word;
    }

    static WordFile fill(WordTemplate template, Document data) {
        try {
            WordFile file = new WordFile(template.open());
            file.put(data, template);
            if (data.getDocumentElement().hasAttribute(AgreementData.REFERENCE)) {
                file.print(data.getDocumentElement());
            }
            return file;
        } catch (Docx4JException | JAXBException e) {
            throw new IllegalStateException("A template cannot be filled", e);
        }
    }

    private void put(Document data, WordTemplate template) throws Docx4JException, JAXBException {
        MainDocumentPart main = word.getMainDocumentPart();
        if (!(CustomXmlDataStoragePartSelector.getCustomXmlDataStoragePart(word)
                instanceof CustomXmlDataStoragePart part)) {
            throw new Docx4JException("The template has no part for the data");
        }
        CustomXmlDataStorageImpl storage = new CustomXmlDataStorageImpl();
        storage.setDocument(data);
        part.setData(storage);
        build(Shape.of(data.getDocumentElement()), template);
        WordBinder binder = new WordBinder(
                data.getDocumentElement(),
                Boolean.parseBoolean(data.getDocumentElement().getAttribute("blank")));
        textParts().forEach(binder::bind);
        // They served the filling; the data itself stays.
        main.getRelationshipsPart().removePart(main.getXPathsPart().getPartName());
        main.getRelationshipsPart().removePart(main.getConditionsPart().getPartName());
    }

    /** Repeats what is there several times and leaves out what does not apply: once for all data of one shape. */
    private void build(String shape, WordTemplate template) throws Docx4JException, JAXBException {
        Optional<Map<String, byte[]>> built = template.built(shape);
        if (built.isPresent()) {
            for (JaxbXmlPart<?> text : textParts()) {
                text.unmarshal(new ByteArrayInputStream(
                        requireNonNull(built.get().get(text.getPartName().getName()))));
            }
            return;
        }
        boolean isToldByShape = word.getMainDocumentPart().getXPathsPart().getContents().getXpath().stream()
                .allMatch(condition -> Shape.answers(condition.getDataBinding().getXpath()));
        new OpenDoPEHandler(word).preprocess();
        Map<String, byte[]> build = new HashMap<>();
        for (JaxbXmlPart<?> text : textParts()) {
            WordControls.unwrapConditions(text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            text.marshal(out);
            build.put(text.getPartName().getName(), out.toByteArray());
        }
        if (isToldByShape) {
            template.remember(shape, build);
        }
    }

    private void print(Element data) throws Docx4JException {
        String reference = data.getAttribute(AgreementData.REFERENCE);
        int version = Integer.parseInt(data.getAttribute(AgreementData.VERSION));
        byte[] code =
                PageCodePicture.of(PageCode.ofDocument(reference, version)).png();
        for (Part part : word.getParts().getParts().values()) {
            if (part instanceof BinaryPartAbstractImage image && isPageCode(image)) {
                image.setBinaryData(code);
            }
        }
        addToTitle(reference);
        Properties properties = word.getDocPropsCustomPart().getContents();
        Map<String, String> values = Map.of(
                AgreementData.REFERENCE_PROPERTY, reference, AgreementData.VERSION_PROPERTY, Integer.toString(version));
        properties
                .getProperty()
                .forEach(property -> property.setLpwstr(values.getOrDefault(property.getName(), property.getLpwstr())));
    }

    /** The picture in the template that keeps the place for the code. */
    private static boolean isPageCode(BinaryPartAbstractImage image) {
        return image.getPartName().getName().endsWith("/code.png");
    }

    /** Every text part: the body, then heads and feet. */
    List<JaxbXmlPart<?>> textParts() {
        List<JaxbXmlPart<?>> parts = new ArrayList<>(List.of(word.getMainDocumentPart()));
        for (Part part : word.getParts().getParts().values()) {
            if (part instanceof HeaderPart || part instanceof FooterPart) {
                parts.add((JaxbXmlPart<?>) part);
            }
        }
        return parts;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // The library remembers prefixes of the file written before and would declare them in this one.
            ((McIgnorableNamespaceDeclarator) NamespacePrefixMapperUtils.getPrefixMapper()).setMcIgnorable(null);
            new Save(word).save(out);
            return out.toByteArray();
        } catch (Docx4JException | JAXBException | IOException e) {
            throw new IllegalStateException("A filled template cannot be saved", e);
        }
    }

    void addToTitle(String number) {
        word.setTitle(word.getTitle() + " · " + number);
    }

    String title() {
        return word.getTitle();
    }

    /** The language of the template, which need not be the one asked for. */
    Locale language() {
        return Locale.forLanguageTag(word.getDocPropsCorePart()
                .getJaxbElement()
                .getLanguage()
                .getContent()
                .get(0));
    }

    WordprocessingMLPackage word() {
        return word;
    }
}
