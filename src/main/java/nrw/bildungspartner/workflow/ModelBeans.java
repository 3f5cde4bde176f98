package nrw.bildungspartner.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The beans that a model's expressions may name. Everything else of the application is out of their reach. */
@Component
class ModelBeans extends AbstractMap<Object, Object> {

    static final Set<String> NAMES = Set.of(
            "deadlines",
            "sendLetterDelegate",
            "remindSignersDelegate",
            "tellDeclineDelegate",
            "sealAgreementDelegate",
            "readSubmissionDelegate",
            "registerPartnershipDelegate",
            "readMailDelegate",
            "recogniseMailDelegate",
            "handOverSubmissionDelegate",
            "answerSenderDelegate");

    private final BeanFactory factory;

    ModelBeans(BeanFactory factory) {
        this.factory = factory;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? factory.getBean(String.valueOf(name)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && NAMES.contains(text);
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return NAMES.stream()
                .map(name -> Map.entry((Object) name, factory.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
