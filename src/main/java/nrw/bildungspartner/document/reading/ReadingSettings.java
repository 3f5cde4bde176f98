package nrw.bildungspartner.document.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the reading processes run and how much a stranger's file may cost.
 *
 * @param warmUp start the first process with the application instead of with the first file
 * @param processes how many files are read at the same time
 * @param heap memory of each process
 * @param timeLimit wall clock for one file
 * @param mailLimit wall clock for all files of one mail or archive together
 * @param waitLimit how long a file may wait for a free process
 * @param startLimit how long a process may take to come up
 * @param fileLimit larger files are refused unread
 * @param answerLimit a process that answers more than this is stopped
 * @param recycleAfter a process is replaced after so many files
 * @param clamdAddress where the virus scanner clamd listens, as {@code host:port} or the path of its socket; without one
 *     nothing is scanned
 * @param clamdTimeLimit how long clamd may take over one file
 * @param limits what one file may hold
 */
@ConfigurationProperties("bildungspartner.reading")
public record ReadingSettings(
        @DefaultValue("true") boolean warmUp,
        @DefaultValue("2") int processes,
        @DefaultValue("768MB") DataSize heap,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("5m") Duration mailLimit,
        @DefaultValue("2m") Duration waitLimit,
        @DefaultValue("60s") Duration startLimit,
        @DefaultValue("40MB") DataSize fileLimit,
        @DefaultValue("128MB") DataSize answerLimit,
        @DefaultValue("200") int recycleAfter,
        @DefaultValue("") String clamdAddress,
        @DefaultValue("60s") Duration clamdTimeLimit,
        @DefaultValue ReadingLimits limits) {}
