package nrw.bildungspartner.analytics;

import java.util.List;
import java.util.Optional;

/** The pictures of the processes; answered by whoever knows the models. */
public interface ProcessDiagrams {

    /** The processes there are, the most important first. */
    List<Diagram> all();

    /** The newest version of this process. */
    Optional<Diagram> of(String key);

    /** The model of the newest version, as XML with its picture. */
    Optional<String> xml(String key);

    /** A process as people call it. */
    record Diagram(String key, String name, int version) {}
}
