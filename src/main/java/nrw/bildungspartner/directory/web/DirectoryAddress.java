package nrw.bildungspartner.directory.web;

import java.util.Map;
import nrw.bildungspartner.directory.DirectoryQuery;
import nrw.bildungspartner.directory.DirectoryQuery.Order;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the list and its entries are found. */
final class DirectoryAddress {

    static final String LIST = "/wir-sind-dabei";

    private DirectoryAddress() {}

    /** The address that a registration number is added to, as the visitor reached us. */
    static String ofEntries() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(LIST).toUriString() + "/";
    }

    /** The list with these questions, within the application. */
    static UriComponentsBuilder of(DirectoryQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(LIST);
        add(address, "q", query.q());
        add(address, "initiative", query.initiative());
        add(address, "district", query.district());
        add(address, "schoolForm", query.schoolForm());
        add(address, "sort", query.order() == Order.BEST ? "" : query.order().key());
        return address;
    }

    static String text(UriComponentsBuilder address) {
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
