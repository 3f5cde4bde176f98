package nrw.bildungspartner.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for signing online.
 *
 * @param linkValid how long a personal link works
 * @param codeValid how long a code may be typed in
 * @param codeTries how often it may be typed in wrongly
 * @param codesPerHour how many codes one signer may ask for
 * @param reminderGap how long nobody can remind a signer again by a click
 */
@ConfigurationProperties("bildungspartner.signing")
record SigningSettings(
        @DefaultValue("90d") Duration linkValid,
        @DefaultValue("15m") Duration codeValid,
        @DefaultValue("5") int codeTries,
        @DefaultValue("5") int codesPerHour,
        @DefaultValue("20h") Duration reminderGap) {}
