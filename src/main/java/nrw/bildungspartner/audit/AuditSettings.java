package nrw.bildungspartner.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key signs the end of the chain; empty: the one in the file. To be set when several applications share a database
 * @param keyFile made at the first start
 */
@ConfigurationProperties("bildungspartner.audit")
record AuditSettings(@DefaultValue("") String key, Path keyFile) {

    AuditSettings {
        if (!key.isEmpty() && key.length() < 32) {
            throw new IllegalArgumentException("bildungspartner.audit.key braucht mindestens 32 Zeichen");
        }
    }
}
