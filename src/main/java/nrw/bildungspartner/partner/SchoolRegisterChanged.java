package nrw.bildungspartner.partner;

import java.util.Set;

/** The register was brought up to date; these schools are closed from now on. */
public record SchoolRegisterChanged(Set<String> closed) {

    public SchoolRegisterChanged {
        closed = Set.copyOf(closed);
    }
}
