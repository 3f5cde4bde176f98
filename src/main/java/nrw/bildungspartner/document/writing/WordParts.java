package nrw.bildungspartner.document.writing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.contenttype.ContentTypeManager;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.io3.stores.PartStore;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.PartName;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPart;
import org.docx4j.openpackaging.parts.XmlPart;
import org.jspecify.annotations.Nullable;

/**
 * Where a Word file's parts come from and where they go: what nobody touched goes into the new file as it lies packed in the
 * template, the rest is packed anew. The same parts always make the same file, whenever it is written.
 */
class WordParts implements PartStore {

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final WordTemplate template;
    private @Nullable ZipArchiveOutputStream zip;

    WordParts(WordTemplate template) {
        this.template = template;
    }

    @Override
    public @Nullable InputStream loadPart(String name) {
        WordTemplate.Part part = template.part(name);
        return part == null ? null : new ByteArrayInputStream(part.content());
    }

    @Override
    public long getPartSize(String name) {
        WordTemplate.Part part = template.part(name);
        return part == null ? -1 : part.content().length;
    }

    @Override
    public void setOutputStream(OutputStream out) {
        zip = new ZipArchiveOutputStream(out);
    }

    @Override
    public void saveContentTypes(ContentTypeManager types) throws Docx4JException {
        pack("[Content_Types].xml", types::marshal);
    }

    @Override
    public void saveJaxbXmlPart(@SuppressWarnings("rawtypes") JaxbXmlPart part) throws Docx4JException {
        if (part.isUnmarshalled()) {
            pack(nameOf(part), part::marshal);
        } else {
            copy(nameOf(part));
        }
    }

    @Override
    public void saveCustomXmlDataStoragePart(CustomXmlDataStoragePart part) throws Docx4JException {
        pack(nameOf(part), part.getData()::writeDocument);
    }

    @Override
    public void saveXmlPart(XmlPart part) throws Docx4JException {
        pack(nameOf(part), out -> XmlUtils.getTransformerFactory()
                .newTransformer()
                .transform(new DOMSource(part.getDocument()), new StreamResult(out)));
    }

    @Override
    public void saveBinaryPart(Part part) throws Docx4JException {
        if (((BinaryPart) part).isLoaded()) {
            pack(nameOf(part), out -> out.write(((BinaryPart) part).getBytes()));
        } else {
            copy(nameOf(part));
        }
    }

    @Override
    public void finishSave() throws Docx4JException {
        try {
            requireNonNull(zip).close();
        } catch (IOException e) {
            throw new Docx4JException("A Word file cannot be finished", e);
        }
    }

    @Override
    public void rename(PartName from, PartName to) {
        throw new UnsupportedOperationException("Parts of a template keep their names");
    }

    /** It is the source itself. */
    @Override
    public void setSourcePartStore(PartStore source) {}

    @Override
    public void dispose() {}

    private interface Content {
        void writeTo(OutputStream out) throws Exception;
    }

    private void pack(String name, Content content) throws Docx4JException {
        try {
            ZipArchiveOutputStream out = requireNonNull(zip);
            out.putArchiveEntry(entry(name));
            content.writeTo(out);
            out.closeArchiveEntry();
        } catch (Exception e) {
            throw new Docx4JException("The part " + name + " cannot be written", e);
        }
    }

    private void copy(String name) throws Docx4JException {
        WordTemplate.Part part = template.part(name);
        if (part == null) {
            throw new Docx4JException("The template has no part " + name);
        }
        ZipArchiveEntry entry = entry(name);
        entry.setMethod(part.entry().getMethod());
        entry.setSize(part.entry().getSize());
        entry.setCompressedSize(part.entry().getCompressedSize());
        entry.setCrc(part.entry().getCrc());
        try {
            requireNonNull(zip).addRawArchiveEntry(entry, new ByteArrayInputStream(part.packed()));
        } catch (IOException e) {
            throw new Docx4JException("The part " + name + " cannot be copied", e);
        }
    }

    private static ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(EARLIEST);
        return entry;
    }

    private static String nameOf(Part part) {
        return part.getPartName().getName().replaceFirst("^/", "");
    }
}
