package nrw.bildungspartner.staff.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the door is.
 *
 * @param tries failures of one name from one address before it must wait
 * @param triesPerAccount failures of one name from everywhere, before addresses unknown to it must wait
 * @param triesPerAddress failures of one address with any names, before names unknown to it must wait
 * @param firstWait the first wait; it doubles with every further failure
 * @param longestWait where the doubling ends
 * @param forgetAfter quiet time after which failures no longer count
 * @param trustFor how long a known pair of name and address stays known
 * @param rememberVerified how long a verified password spares the next call the costly check
 */
@ConfigurationProperties("bildungspartner.staff.sign-in")
record SignInSettings(
        @DefaultValue("5") int tries,
        @DefaultValue("50") int triesPerAccount,
        @DefaultValue("30") int triesPerAddress,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("30m") Duration forgetAfter,
        @DefaultValue("30d") Duration trustFor,
        @DefaultValue("5m") Duration rememberVerified) {}
