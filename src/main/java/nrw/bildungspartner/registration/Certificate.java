package nrw.bildungspartner.registration;

/** A partnership's certificate as a file to keep. */
public record Certificate(String name, String mediaType, byte[] content) {}
