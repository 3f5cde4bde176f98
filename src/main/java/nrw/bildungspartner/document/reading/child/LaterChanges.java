package nrw.bildungspartner.document.reading.child;

import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a file after it was signed. Another signature in its field is no change of what was signed; everything
 * else that shows is. The library names each changed object by its path from the root; what it takes for the filling of a
 * form is looked at once more, because any annotation passes for that.
 */
final class LaterChanges {

    private static final Pattern PLACES = Pattern.compile("/(?:Annots|Fields)(?= |$)");
    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,9}) (\\d{1,5}) R");
    private static final String TAGGED = " /StructTreeRoot ";
    private static final String TAGGED_OBJECT = "/Obj ";
    private static final int DEPTH = 8;

    private final COSDocument file;
    private final PDFRevisionWrapper revision;

    private LaterChanges(COSDocument file, PDFRevisionWrapper revision) {
        this.file = file;
        this.revision = revision;
    }

    /** The word for the gravest of them; {@code null} if what was signed is what the file shows. */
    static @Nullable String reason(Path file, PDFRevisionWrapper revision) {
        if (!revision.getPdfPageDifferenceConcernedPages().isEmpty()) {
            return "pages-changed";
        }
        if (!revision.getPdfVisualDifferenceConcernedPages().isEmpty()) {
            return "content-changed";
        }
        // That annotations lie over each other proves nothing: they may have done so when it was signed.
        if (!revision.getPdfAnnotationChanges().isEmpty()) {
            return "annotations-changed";
        }
        if (revision.getPdfUndefinedChanges().isEmpty()
                && revision.getPdfSignatureOrFormFillChanges().isEmpty()) {
            return null;
        }
        if (revision.getDocMDPPermissions() == CertificationPermission.NO_CHANGE_PERMITTED) {
            return "content-changed";
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new LaterChanges(pdf.getDocument(), revision).ofObjects();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String ofObjects() {
        if (!revision.getPdfUndefinedChanges().stream().allMatch(this::isTagOfSignature)) {
            return "content-changed";
        }
        return revision.getPdfSignatureOrFormFillChanges().stream().allMatch(this::isOfSignatures)
                ? null
                : "annotations-changed";
    }

    /** In a file that is read aloud every field is reached a second time, from the tag that announces it. */
    private boolean isTagOfSignature(XmlObjectModification change) {
        String path = change.getValue();
        int object = path.lastIndexOf(TAGGED_OBJECT);
        return path.contains(TAGGED)
                && object >= 0
                && objects(path.substring(object)).stream().anyMatch(LaterChanges::isSignature);
    }

    private boolean isOfSignatures(XmlObjectModification change) {
        String path = change.getValue();
        Matcher places = PLACES.matcher(path);
        int end = -1;
        int start = 0;
        while (places.find()) {
            start = places.start();
            end = places.end();
        }
        if (end < 0) {
            return true;
        }
        String changed = path.substring(end).strip();
        if (changed.isEmpty()) {
            List<COSDictionary> holders = objects(path.substring(0, start));
            return !holders.isEmpty() && holdsSignaturesOnly(holders.get(holders.size() - 1));
        }
        List<COSDictionary> touched = objects(changed);
        return !touched.isEmpty() && isSignature(touched.get(0));
    }

    /** A page or a form that had no places before. */
    private static boolean holdsSignaturesOnly(COSDictionary holder) {
        COSArray places = holder.getCOSArray(COSName.ANNOTS);
        if (places == null) {
            places = holder.getCOSArray(COSName.FIELDS);
        }
        return places == null || areSignatures(places, 0);
    }

    private static boolean areSignatures(COSArray places, int depth) {
        for (int i = 0; i < places.size(); i++) {
            if (!(places.getObject(i) instanceof COSDictionary place) || !isSignature(place, depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSignature(COSDictionary place) {
        return isSignature(place, 0);
    }

    private static boolean isSignature(COSDictionary place, int depth) {
        COSDictionary at = place;
        for (int up = 0; at != null && up < DEPTH; up++) {
            COSName type = at.getCOSName(COSName.FT);
            if (type != null) {
                return COSName.SIG.equals(type);
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        COSArray kids = place.getCOSArray(COSName.KIDS);
        return kids != null && depth < DEPTH && areSignatures(kids, depth + 1);
    }

    private List<COSDictionary> objects(String path) {
        List<COSDictionary> found = new ArrayList<>();
        Matcher references = REFERENCE.matcher(path);
        while (references.find()) {
            COSBase object = file.getObjectFromPool(new COSObjectKey(
                            Long.parseLong(references.group(1)), Integer.parseInt(references.group(2))))
                    .getObject();
            if (object instanceof COSDictionary dictionary) {
                found.add(dictionary);
            }
        }
        return found;
    }
}
