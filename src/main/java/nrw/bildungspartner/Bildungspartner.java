package nrw.bildungspartner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.StringUtils;

/** Carries an agreement between a school and its partner from the first draft to the public register. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Bildungspartner {

    public static void main(String[] args) {
        if (VerifyAuditCommand.isMeant(args)) {
            System.exit(new VerifyAuditCommand(System.out)
                    .run(StringUtils.addStringToArray(args, VerifyAuditCommand.QUIETLY)));
        }
        SpringApplication.run(Bildungspartner.class, args);
    }
}
