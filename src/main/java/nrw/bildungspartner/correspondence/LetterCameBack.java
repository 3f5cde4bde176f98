package nrw.bildungspartner.correspondence;

import java.util.UUID;

/** The post could not deliver a letter of this case: somebody has to find another address. */
public record LetterCameBack(String reference, UUID letterId) {}
