package nrw.bildungspartner.agreement;

/** The office wrote down what an agreement says, or corrected it. */
public record ContentChanged(String reference) {}
