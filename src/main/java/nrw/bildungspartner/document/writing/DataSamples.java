package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import nrw.bildungspartner.document.writing.AgreementPaper.Activity;
import nrw.bildungspartner.document.writing.AgreementPaper.ConferenceStatus;
import nrw.bildungspartner.document.writing.AgreementPaper.Contact;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementPaper.Institution;
import nrw.bildungspartner.document.writing.AgreementPaper.Publication;
import nrw.bildungspartner.document.writing.AgreementPaper.School;
import nrw.bildungspartner.document.writing.AgreementPaper.SchoolConference;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The data of many different agreements, made by the very code that makes the real ones: what a template may ask for is
 * what occurs in them, and a condition that holds in none of them never will.
 */
public final class DataSamples {

    private static final int SAMPLES = 300;
    private static final List<Document> ALL = all();
    private static final Set<String> PATHS = new HashSet<>();
    private static final Set<String> REPEATED = new HashSet<>();

    static {
        ALL.forEach(data -> collect(data.getDocumentElement(), "agreement"));
    }

    private DataSamples() {}

    /** Every place there can be, as in {@code agreement/schools/school/name}, attributes as {@code …/@entry}. */
    public static Set<String> paths() {
        return Set.copyOf(PATHS);
    }

    /** Those of which there can be several beside each other. */
    public static Set<String> repeated() {
        return Set.copyOf(REPEATED);
    }

    /** All samples, to begin with. */
    public static BitSet any() {
        BitSet all = new BitSet();
        all.set(0, ALL.size());
        return all;
    }

    /** In which of the samples a condition holds; in none if it makes no sense. It must come from a file that is trusted. */
    public static BitSet holds(String condition) {
        BitSet found = new BitSet();
        try {
            XPathExpression expression = xpath().compile(condition);
            for (int i = 0; i < ALL.size(); i++) {
                found.set(i, (Boolean) expression.evaluate(ALL.get(i), XPathConstants.BOOLEAN));
            }
        } catch (XPathExpressionException senseless) {
            found.clear();
        }
        return found;
    }

    private static XPath xpath() {
        try {
            XPathFactory factory = XPathFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            XPath xpath = factory.newXPath();
            xpath.setNamespaceContext(new DataNamespace());
            return xpath;
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Element element, String path) {
        PATHS.add(path);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            PATHS.add(path + "/@" + element.getAttributes().item(i).getNodeName());
        }
        Set<String> seen = new HashSet<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                String below = path + "/" + child.getLocalName();
                if (!seen.add(below)) {
                    REPEATED.add(below);
                }
                collect(child, below);
            }
        }
    }

    private static List<Document> all() {
        // The same every time: whether a template is refused must not be a matter of luck.
        Random chance = new Random(20_260_801);
        return Stream.concat(
                        IntStream.range(0, SAMPLES).mapToObj(i -> AgreementData.of(paper(chance))),
                        Stream.of(Locale.GERMAN, Locale.ENGLISH).map(language -> AgreementData.of(blank(language))))
                .toList();
    }

    private static BlankPaper blank(Locale language) {
        return new BlankPaper("BP-2000-00000-0", 1, LocalDate.EPOCH, new Initiative("museum", "Museum"), language);
    }

    static AgreementPaper paper(Random chance) {
        Supplier<Contact> person = () -> new Contact("Name", "name@example.org");
        Supplier<String> text = () -> chance.nextBoolean() ? "Text" : "";
        return new AgreementPaper(
                "BP-2000-00000-0",
                1 + chance.nextInt(3),
                LocalDate.EPOCH,
                new Initiative(chance.nextBoolean() ? "museum" : "natur", "Initiative"),
                chance.nextBoolean() ? Locale.GERMAN : Locale.ENGLISH,
                IntStream.rangeClosed(1, 1 + chance.nextInt(5))
                        .mapToObj(i -> new School(
                                "10000" + i, "Schule", text.get(), "40000", "Ort", person.get(), maybe(chance, person)))
                        .toList(),
                new Institution(
                        text.get(), "Haus", text.get(), text.get(), text.get(), person.get(), maybe(chance, person)),
                maybe(chance, () -> new ThirdPartner("Behörde", "Amt", text.get(), person.get(), text.get())),
                IntStream.rangeClosed(1, 1 + chance.nextInt(3))
                        .mapToObj(i -> "Ziel")
                        .toList(),
                IntStream.rangeClosed(1, 1 + chance.nextInt(3))
                        .mapToObj(i ->
                                new Activity(text.get(), text.get(), text.get(), text.get(), maybe(chance, () -> 1)))
                        .toList(),
                text.get(),
                text.get(),
                LocalDate.EPOCH,
                2 + chance.nextInt(4),
                text.get(),
                conference(chance),
                chance.nextBoolean(),
                new Publication(chance.nextBoolean(), chance.nextBoolean()));
    }

    private static SchoolConference conference(Random chance) {
        ConferenceStatus status = ConferenceStatus.values()[chance.nextInt(ConferenceStatus.values().length)];
        // Where nothing is known there is no day either.
        return new SchoolConference(
                status, status == ConferenceStatus.OPEN ? null : maybe(chance, () -> LocalDate.EPOCH));
    }

    private static <T> @Nullable T maybe(Random chance, Supplier<T> thing) {
        return chance.nextBoolean() ? thing.get() : null;
    }

    /** Templates call the data's namespace by this prefix and no other. */
    private static final class DataNamespace implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return prefix.equals("bp") ? AgreementData.NAMESPACE : XMLConstants.NULL_NS_URI;
        }

        @Override
        public @Nullable String getPrefix(String uri) {
            return null;
        }

        @Override
        public Iterator<String> getPrefixes(String uri) {
            return List.<String>of().iterator();
        }
    }
}
