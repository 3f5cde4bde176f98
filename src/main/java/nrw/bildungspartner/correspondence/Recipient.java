package nrw.bildungspartner.correspondence;

/** Who a letter goes to; the name may be empty. */
public record Recipient(String address, String name) {

    public Recipient {
        address = address.strip();
        name = name.replaceAll("\\s+", " ").strip();
    }
}
