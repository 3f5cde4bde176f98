package nrw.bildungspartner.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nrw.bildungspartner.document.template.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The places that a template may ask for are those that agreements really have. */
class DataSamplesTests {

    static List<AgreementPaper> agreements() {
        return List.of(Papers.shortest(), Papers.typical(), Papers.longest());
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void everyPlaceOfARealAgreementIsKnown(AgreementPaper paper) {
        var paths = new HashSet<String>();
        collect(AgreementData.of(paper).getDocumentElement(), "agreement", paths);

        assertThat(DataSamples.paths()).containsAll(paths);
    }

    /** A new thing that an agreement says is written in one of the samples, or this test asks for it. */
    @Test
    void whateverAnAgreementCanSayIsSaidInASampleAndLeftOutInAnother() {
        var chance = new Random(1);
        var said = new TreeSet<String>();
        var unsaid = new TreeSet<String>();
        var nullable = new TreeSet<String>();
        IntStream.range(0, 200)
                .mapToObj(i -> DataSamples.paper(chance))
                .forEach(paper -> look(paper, AgreementPaper.class.getSimpleName(), said, unsaid, nullable));

        assertThat(unsaid).as("never anything but empty").isSubsetOf(said);
        assertThat(nullable).as("may be missing, and is in one").isSubsetOf(unsaid);
    }

    @Test
    void listsAreKnownAsLists() {
        assertThat(DataSamples.repeated())
                .containsExactlyInAnyOrder(
                        "agreement/schools/school", "agreement/goals/goal", "agreement/activities/activity");
    }

    @Test
    void conditionsHoldInSomeSamplesAndNotInOthers() {
        assertThat(DataSamples.holds("/bp:agreement/bp:thirdPartner").cardinality())
                .isBetween(50, DataSamples.any().cardinality() - 50);
        assertThat(DataSamples.holds("/bp:agreement/@blank='true'").cardinality())
                .isEqualTo(2);
        assertThat(DataSamples.holds("count(/bp:agreement/bp:schools/bp:school) > 4")
                        .isEmpty())
                .isFalse();
        assertThat(DataSamples.holds("/bp:agreement/bp:thirdParty").isEmpty()).isTrue();
        assertThat(DataSamples.holds("((").isEmpty()).isTrue();
        assertThat(Places.known()).contains("agreement/costs").doesNotContain("agreement/schools");
    }

    private static void look(
            @Nullable Object value, String name, Set<String> said, Set<String> unsaid, Set<String> nullable) {
        if (value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty())) {
            unsaid.add(name);
        } else if (value instanceof List<?> list) {
            said.add(name);
            list.forEach(each -> look(each, name + "[]", said, unsaid, nullable));
        } else if (value instanceof Record record) {
            said.add(name);
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String below = record.getClass().getSimpleName() + "." + component.getName();
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    nullable.add(below);
                }
                try {
                    component.getAccessor().setAccessible(true);
                    look(component.getAccessor().invoke(record), below, said, unsaid, nullable);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        } else {
            said.add(name);
        }
    }

    private static void collect(Element element, String path, Set<String> paths) {
        paths.add(path);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            paths.add(path + "/@" + name);
        }
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                collect(child, path + "/" + child.getLocalName(), paths);
            }
        }
    }
}
