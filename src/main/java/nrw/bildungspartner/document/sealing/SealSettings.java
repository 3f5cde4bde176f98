package nrw.bildungspartner.document.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With what the office seals.
 *
 * @param keyStore a PKCS#12 file with the office's key and certificate; without it, a key of our own is made in the data
 *     directory
 * @param password opens the key store
 * @param alias which of its keys; not needed if there is only one
 * @param timeStampUrl a time stamp service (RFC 3161); without it, a seal bears the time of this machine
 * @param timeStampLimit how long the service may take
 * @param certified whether the seal also forbids every later change, as PDF programs understand it
 * @param trusted files with certificates (PEM or DER) whose signatures count as verified, besides the office's own
 */
@ConfigurationProperties("bildungspartner.seal")
record SealSettings(
        @Nullable String keyStore,
        @Nullable String password,
        @Nullable String alias,
        @Nullable URI timeStampUrl,
        @DefaultValue("10s") Duration timeStampLimit,
        @DefaultValue("true") boolean certified,
        @DefaultValue List<Path> trusted) {}
