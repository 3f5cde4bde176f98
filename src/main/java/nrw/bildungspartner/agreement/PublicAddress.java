package nrw.bildungspartner.agreement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the application is reached from outside, for links in letters: {@code bildungspartner.public-url}. */
@ConfigurationProperties("bildungspartner")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") String publicUrl) {

    public String of(String path) {
        return publicUrl.replaceFirst("/+$", "") + path;
    }
}
