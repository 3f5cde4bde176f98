package nrw.bildungspartner.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a letter could not be delivered, once per letter. */
@Service
public class NoteReturn {

    private final LetterRepository letters;
    private final ApplicationEventPublisher events;

    NoteReturn(LetterRepository letters, ApplicationEventPublisher events) {
        this.letters = letters;
        this.events = events;
    }

    /**
     * @param messageIds what the report says it returns; only the Message-ID of a letter that really went out counts
     * @return the letter, noted now or before
     */
    @Transactional
    public Optional<Letter> note(List<String> messageIds, String why) {
        Optional<Letter> returned = messageIds.stream()
                .map(letters::findByMessageId)
                .flatMap(Optional::stream)
                .filter(letter -> letter.state() == LetterState.SENT || letter.state() == LetterState.UNDELIVERABLE)
                .findFirst();
        returned.filter(letter -> letter.state() == LetterState.SENT).ifPresent(letter -> {
            letter.cameBack(why);
            letter.reference().ifPresent(reference -> events.publishEvent(new LetterCameBack(reference, letter.id())));
        });
        return returned;
    }
}
