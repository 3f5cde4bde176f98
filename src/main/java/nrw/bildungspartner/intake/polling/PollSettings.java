package nrw.bildungspartner.intake.polling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mailbox is read.
 *
 * @param every the pause between two looks into the mailbox
 * @param batch how many mails one look takes at most
 * @param longestBackoff the longest pause after failures
 * @param silence how long the mailbox may stay unread before it is an alert
 */
@ConfigurationProperties("bildungspartner.intake.poll")
record PollSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3s") Duration every,
        @DefaultValue("50") int batch,
        @DefaultValue("2m") Duration longestBackoff,
        @DefaultValue("10m") Duration silence) {}
