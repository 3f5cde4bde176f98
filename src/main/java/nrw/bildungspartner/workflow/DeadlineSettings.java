package nrw.bildungspartner.workflow;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the office waits before it reminds or gives up, and how soon it wants to be done itself.
 *
 * @param submission from issue until the case lapses
 * @param correction from a correction request until the case lapses
 */
@ConfigurationProperties("bildungspartner.deadlines")
record DeadlineSettings(
        @DefaultValue("P180D") Period submission,
        @DefaultValue("P28D") Period submissionReminder,
        @DefaultValue("3") int submissionReminders,
        @DefaultValue("P60D") Period correction,
        @DefaultValue("P14D") Period correctionReminder,
        @DefaultValue("2") int correctionReminders,
        @DefaultValue("4") int reviewWorkingDays,
        @DefaultValue("2") int mailWorkingDays) {}
