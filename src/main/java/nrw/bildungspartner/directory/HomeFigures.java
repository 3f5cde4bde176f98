package nrw.bildungspartner.directory;

import java.util.Set;

/** What the home page tells about the partnerships; whoever keeps the directory's figures answers. */
public interface HomeFigures {

    /** The programme's three numbers. */
    record Figures(long schools, long institutions, long partnerships) {}

    Figures figures();

    /** The numbers of the schools with at least one partnership that is shown: they shine on the map. */
    Set<String> schoolsTakingPart();
}
