package nrw.bildungspartner.staff;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The desks' contacts, from {@code bildungspartner.desks.<key>.email|phone|hours}. */
@ConfigurationProperties("bildungspartner")
public record DeskContacts(@DefaultValue Map<Desk, DeskContact> desks) {

    public DeskContacts {
        desks = Map.copyOf(desks);
    }

    public DeskContact of(Desk desk) {
        return desks.getOrDefault(desk, DeskContact.DEFAULT);
    }
}
