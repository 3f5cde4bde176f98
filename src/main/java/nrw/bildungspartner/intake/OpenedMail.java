package nrw.bildungspartner.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nrw.bildungspartner.document.reading.Reading;
import nrw.bildungspartner.intake.recognising.MachineSign;
import nrw.bildungspartner.intake.recognising.OpenedFile;

/**
 * A piece of post and its files, opened.
 *
 * @param sign by what it shows that a machine wrote it, if one did
 * @param answers the Message-IDs it says it answers, as they stand there
 * @param missing the reason why the mail could not be opened now, if so
 * @param virus what the virus scanner found in it, if anything
 */
record OpenedMail(
        String text,
        Optional<MachineSign> sign,
        String answers,
        List<OpenedFile> files,
        Optional<String> missing,
        Optional<String> virus) {

    Stream<Reading> papers() {
        return files.stream().filter(OpenedFile::isPaper).map(OpenedFile::reading);
    }
}
