package nrw.bildungspartner.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters leave the house.
 *
 * @param every the pause between two looks into the outbox
 * @param lease how long one node has for one letter before another may take it over
 * @param firstRetry the pause after the first failure; it doubles with each further one
 * @param maxAttempts after so many failures a letter is given up, visibly
 * @param perAddressAndHour more letters than this to one address wait
 */
@ConfigurationProperties("bildungspartner.letters")
record LetterSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration every,
        @DefaultValue("20") int batch,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("2h") Duration longestRetry,
        @DefaultValue("15") int maxAttempts,
        @DefaultValue("20") int perAddressAndHour) {

    Duration retryAfter(int attempts) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }
}
