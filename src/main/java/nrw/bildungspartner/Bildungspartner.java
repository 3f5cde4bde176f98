package nrw.bildungspartner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Carries an agreement between a school and its partner from the first draft to the public register. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Bildungspartner {

    public static void main(String[] args) {
        SpringApplication.run(Bildungspartner.class, args);
    }
}
