package nrw.bildungspartner.shell.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site presents itself.
 *
 * @param official whether it may carry the head line of the state's official websites
 * @param email the office's mailbox, shown wherever help is offered
 * @param address the office's postal address for the imprint, line by line; not shown while it is empty
 */
@ConfigurationProperties("bildungspartner")
record Site(
        @DefaultValue("false") boolean official,
        @DefaultValue("info@bildungspartner.nrw") String email,
        @DefaultValue List<String> address) {}
