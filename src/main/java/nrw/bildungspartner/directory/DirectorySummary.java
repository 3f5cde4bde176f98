package nrw.bildungspartner.directory;

import java.time.Instant;

/** The three numbers of the programme: all active partnerships, whether listed or not. */
public record DirectorySummary(long schools, long institutions, long partnerships, Instant asOf) {}
