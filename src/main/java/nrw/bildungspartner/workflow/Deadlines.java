package nrw.bildungspartner.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import nrw.bildungspartner.agreement.WaitingTime;
import nrw.bildungspartner.intake.AnswerTimes;
import nrw.bildungspartner.shell.Formats;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long the process waits, in the form its timers understand. The lengths come from {@link DeadlineSettings}. */
@Component
public class Deadlines implements WaitingTime, AnswerTimes {

    private final DeadlineSettings settings;
    /** Asked for late: the engine knows this bean before it is built itself. */
    private final ObjectProvider<ProcessEngine> engine;

    private final Clock clock;

    Deadlines(DeadlineSettings settings, ObjectProvider<ProcessEngine> engine, Clock clock) {
        this.settings = settings;
        this.engine = engine;
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

    /** The end of a wait for the submission that begins now; for the letter that goes out just before. */
    public Date submissionEnds() {
        return from(clock.instant(), settings.submission());
    }

    /** The same for a correction. */
    public Date correctionEnds() {
        return from(clock.instant(), settings.correction());
    }

    /** The end of the wait that is running, for a letter that reminds of it. */
    public @Nullable Date waitEnds(String reference) {
        return endsFor(reference).map(Date::from).orElse(null);
    }

    /** The timer itself is asked: a setting that has changed since does not move it. */
    @Override
    public Optional<Instant> endsFor(String reference) {
        ProcessEngine running = engine.getObject();
        return Optional.ofNullable(running.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, ProcessKeys.AGREEMENT)
                        .singleResult())
                .flatMap(instance -> Stream.of(ProcessKeys.SUBMISSION_OVERDUE, ProcessKeys.CORRECTION_OVERDUE)
                        .flatMap(timer -> running
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .list()
                                .stream())
                        .map(Job::getDuedate)
                        .map(Date::toInstant)
                        .findFirst());
    }

    public Date reviewDue() {
        return afterWorkingDays(settings.reviewWorkingDays());
    }

    public Date mailDue() {
        return afterWorkingDays(settings.mailWorkingDays());
    }

    @Override
    public LocalDate reviewed() {
        return LocalDate.ofInstant(reviewDue().toInstant(), Formats.ZONE);
    }

    @Override
    public LocalDate lookedAt() {
        return LocalDate.ofInstant(mailDue().toInstant(), Formats.ZONE);
    }

    private static Date from(Instant now, Period length) {
        return Date.from(now.atZone(Formats.ZONE).plus(length).toInstant());
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
