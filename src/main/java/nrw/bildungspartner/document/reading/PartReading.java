package nrw.bildungspartner.document.reading;

/** A file that was found inside another one (an entry of an archive, a picture in a Word document) and read by itself. */
public record PartReading(String name, String mediaType, byte[] content, Reading reading) {}
