package nrw.bildungspartner.staff;

import java.time.LocalDate;

/** Somebody who is away today, as they are now, and the last day of it. */
public record Absence(CurrentStaff absent, LocalDate until) {}
