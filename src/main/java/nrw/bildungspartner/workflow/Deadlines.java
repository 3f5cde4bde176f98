package nrw.bildungspartner.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import nrw.bildungspartner.shell.Formats;
import org.springframework.stereotype.Component;

/** How long the process waits, in the form its timers understand. The lengths come from {@link DeadlineSettings}. */
@Component
public class Deadlines {

    private final DeadlineSettings settings;
    private final Clock clock;

    Deadlines(DeadlineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public String submission() {
        return settings.submission().toString();
    }

    public String submissionReminder() {
        return cycle(settings.submissionReminders(), settings.submissionReminder());
    }

    public String correction() {
        return settings.correction().toString();
    }

    public String correctionReminder() {
        return cycle(settings.correctionReminders(), settings.correctionReminder());
    }

    public Date reviewDue() {
        return afterWorkingDays(settings.reviewWorkingDays());
    }

    public Date mailDue() {
        return afterWorkingDays(settings.mailWorkingDays());
    }

    private static String cycle(int times, Period every) {
        return "R%d/%s".formatted(times, every);
    }

    /** The end of a working day; holidays count as working days. */
    private Date afterWorkingDays(int days) {
        ZonedDateTime due = clock.instant().atZone(Formats.ZONE);
        for (int left = days; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return Date.from(
                due.withHour(18).withMinute(0).withSecond(0).withNano(0).toInstant());
    }
}
