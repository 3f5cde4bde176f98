package nrw.bildungspartner.document.printing;

import java.util.function.Consumer;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the press complains about, in the log and to whoever asks: a line that does not fit is a fault of the template. */
class PressTroubles implements EventListener {

    private static final Logger LOG = LoggerFactory.getLogger(PressTroubles.class);

    private final Consumer<String> listener;

    PressTroubles(Consumer<String> listener) {
        this.listener = listener;
    }

    @Override
    public void processEvent(Event event) {
        if (event.getSeverity() != EventSeverity.INFO) {
            String trouble = EventFormatter.format(event);
            LOG.warn("While printing: {}", trouble);
            listener.accept(trouble);
        }
    }
}
