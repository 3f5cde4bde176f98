package nrw.bildungspartner.partner.register;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the register comes in.
 *
 * @param address where the official file is published
 * @param cron when it is fetched by itself; "-" for never
 * @param timeout how long a fetch may take altogether
 * @param maxSize the largest file that is read; the official one has less than 2 MB
 * @param closingLimit the share of schools that a file may close without a person's confirmation
 * @param sample whether the sample that is shipped is taken into an empty register at the start
 */
@ConfigurationProperties("bildungspartner.register")
record RegisterSettings(
        @DefaultValue("https://www.schulministerium.nrw.de/BiPo/OpenData/Schuldaten/schuldaten.csv")
        URI address,

        @DefaultValue("-") String cron,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("0.1") double closingLimit,
        @DefaultValue("true") boolean sample) {}
