package nrw.bildungspartner.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one sender may ask of us.
 *
 * @param mailsPerSenderAndHour more mails than this wait for a person instead of being read
 * @param receiptsPerAddressAndHour more receipts than this do not go to one address within an hour
 * @param receiptsPerAddressAndDay the same within a day
 */
@ConfigurationProperties("bildungspartner.intake")
record IntakeSettings(
        @DefaultValue("3000") int mailsPerSenderAndHour,
        @DefaultValue("20") int receiptsPerAddressAndHour,
        @DefaultValue("60") int receiptsPerAddressAndDay) {}
