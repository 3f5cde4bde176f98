package nrw.bildungspartner.intake.post;

/** A file as it was uploaded: the name the sender gave it and its bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record UploadedFile(String name, String mediaType, byte[] content) {}
