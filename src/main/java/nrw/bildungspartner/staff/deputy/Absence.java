package nrw.bildungspartner.staff.deputy;

import java.time.LocalDate;
import nrw.bildungspartner.staff.CurrentStaff;

/** Somebody who is away today, as they are now, and the last day of it. */
public record Absence(CurrentStaff absent, LocalDate until) {}
