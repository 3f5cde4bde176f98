package nrw.bildungspartner.agreement;

/** Which desk of the office looks after an initiative; answered by a decision table. */
public interface ResponsibleDesk {

    /** The key of the desk. */
    String forInitiative(String initiative);
}
