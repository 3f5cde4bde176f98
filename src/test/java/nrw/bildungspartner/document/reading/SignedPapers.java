package nrw.bildungspartner.document.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Files that somebody signed with a PDF program of theirs, and what may be done to such a file afterwards. */
public final class SignedPapers {

    private static final String ALGORITHM = "SHA256withECDSA";

    private SignedPapers() {}

    /** Somebody with a key and a certificate. */
    public record Person(KeyPair keys, X509Certificate certificate) {

        /** Whose certificate only they themselves vouch for. */
        public static Person named(String name) {
            Instant now = Instant.now();
            return of(name, name, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)), null);
        }

        public static Person whoseCertificateExpired(String name) {
            Instant now = Instant.now();
            return of(name, name, now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(30)), null);
        }

        /** Whose certificate names addresses where more about it can be had. */
        public static Person whoseCertificateLeadsTo(String address) {
            Instant now = Instant.now();
            return of("Wer fragt", "Aussteller", now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)), address);
        }

        private static Person of(String name, String issuer, Instant from, Instant to, @Nullable String address) {
            try {
                KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
                var builder = new JcaX509v3CertificateBuilder(
                        new X500Name("CN=" + issuer),
                        new BigInteger(64, new SecureRandom()),
                        Date.from(from),
                        Date.from(to),
                        new X500Name("CN=" + name),
                        keys.getPublic());
                if (address != null) {
                    GeneralName url = new GeneralName(GeneralName.uniformResourceIdentifier, address);
                    builder.addExtension(
                            Extension.authorityInfoAccess,
                            false,
                            new AuthorityInformationAccess(new AccessDescription[] {
                                new AccessDescription(AccessDescription.id_ad_caIssuers, url),
                                new AccessDescription(AccessDescription.id_ad_ocsp, url)
                            }));
                    builder.addExtension(
                            Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                                new DistributionPoint(new DistributionPointName(new GeneralNames(url)), null, null)
                            }));
                }
                // Somebody else vouches for a certificate with another issuer; here that key is of no importance.
                KeyPair vouching = issuer.equals(name)
                        ? keys
                        : KeyPairGenerator.getInstance("EC").generateKeyPair();
                return new Person(
                        keys,
                        new JcaX509CertificateConverter()
                                .getCertificate(builder.build(
                                        new JcaContentSignerBuilder(ALGORITHM).build(vouching.getPrivate()))));
            } catch (GeneralSecurityException | OperatorException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Two pages of text; the second place for a page's content is there and not shown. */
    public static byte[] unsigned() {
        try (PDDocument document = new PDDocument()) {
            for (String text : List.of("Wir treffen uns zweimal im Jahr.", "Die Kosten trägt der Träger.")) {
                document.addPage(page(document, text));
            }
            COSArray spare = new COSArray();
            spare.add(page(document, "Die Kosten trägt die Schule.")
                    .getCOSObject()
                    .getItem(COSName.CONTENTS));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Spare"), spare);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] signed(byte[] pdf, Person by) {
        return signed(pdf, by, null);
    }

    /** @param field an empty signature field of the file; without it, a new one is made */
    public static byte[] signed(byte[] pdf, Person by, @Nullable String field) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar now = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            signature.setSignDate(now);
            if (field != null
                    && document.getDocumentCatalog().getAcroForm().getField(field) instanceof PDSignatureField place) {
                place.setValue(signature);
            }
            document.addSignature(signature, content -> cms(content.readAllBytes(), by));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] withByteFlipped(byte[] pdf) {
        byte[] flipped = pdf.clone();
        flipped[new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("endstream") - 5] ^= 1;
        return flipped;
    }

    public static byte[] withPageAdded(byte[] pdf) {
        return changed(pdf, document -> {
            document.addPage(page(document, "Die Schule zahlt 5.000 Euro."));
            touch(document.getPages().getCOSObject());
        });
    }

    public static byte[] withPageSwapped(byte[] pdf) {
        return changed(pdf, document -> {
            PDPage page = document.getPage(1);
            page.setContents(new PDStream(
                    page(document, "Die Schule zahlt alles.").getCOSObject().getCOSStream(COSName.CONTENTS)));
            touch(page.getCOSObject());
        });
    }

    /** What was signed already held the other text, out of sight: afterwards it is shown instead. */
    public static byte[] withShadowShown(byte[] pdf) {
        return changed(pdf, document -> {
            COSArray spare = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("Spare"));
            PDPage page = document.getPage(1);
            page.getCOSObject().setItem(COSName.CONTENTS, spare.get(0));
            touch(page.getCOSObject());
        });
    }

    public static byte[] withAnnotation(byte[] pdf) {
        return withAnnotationOn(0, pdf);
    }

    public static byte[] withAnnotationOn(int number, byte[] pdf) {
        return changed(pdf, document -> {
            PDAnnotationSquare cover = new PDAnnotationSquare();
            cover.setRectangle(new PDRectangle(60, 700, 300, 40));
            cover.setContents("verdeckt den Satz");
            PDPage page = document.getPage(number);
            page.getAnnotations().add(cover);
            touch(page.getCOSObject());
        });
    }

    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    private static byte[] changed(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.in(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touch(COSDictionary changed) {
        changed.setNeedToBeUpdated(true);
    }

    private static PDPage page(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 18);
            content.newLineAtOffset(72, 720);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static byte[] cms(byte[] content, Person by) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(ALGORITHM, by.keys().getPrivate(), by.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(by.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorException | CMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
