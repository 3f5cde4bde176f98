package nrw.bildungspartner.document.reading;

import org.springframework.stereotype.Service;

/**
 * Reads untrusted files and mails in a process of its own. No content makes it throw, hang or fill the application's
 * memory; every answer says how it ended. Takes seconds: call it outside a transaction.
 */
@Service
public class DocumentReader {

    /** Reads a file as far as needed to recognise it. The name is a hint for detection only. */
    public Reading read(String fileName, byte[] bytes) {
        return read(fileName, bytes, ReadingDepth.AS_NEEDED);
    }

    public Reading read(String fileName, byte[] bytes, ReadingDepth depth) {
        return Reading.nothing(Outcome.FAILED, ReadingNote.READER_UNAVAILABLE);
    }

    /** Reads a raw mail ({@code message/rfc822}) and every file in it. */
    public MailReading readMail(byte[] raw) {
        return MailReading.nothing(Outcome.FAILED, ReadingNote.READER_UNAVAILABLE);
    }
}
