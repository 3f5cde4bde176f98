package nrw.bildungspartner.document.reading;

/**
 * What stands in a place to sign on a returned page.
 *
 * @param field the signature field's name, as on the issued PDF
 * @param state what was seen
 * @param picture the place cut out of the returned page as a JPEG; empty when it could not be found there
 */
@SuppressWarnings("ArrayRecordComponent")
public record BoxReading(String field, State state, byte[] picture) {

    /** Whether somebody signed; what counts most of several copies stands first. */
    public enum State {
        FILLED,
        /** Something is there that may be no signature, or the place could not be seen well enough. */
        UNSURE,
        EMPTY
    }
}
