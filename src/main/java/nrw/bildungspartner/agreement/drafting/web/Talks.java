package nrw.bildungspartner.agreement.drafting.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nrw.bildungspartner.agreement.drafting.Discuss;
import nrw.bildungspartner.agreement.drafting.Discussion;
import nrw.bildungspartner.agreement.drafting.Draft;
import nrw.bildungspartner.agreement.drafting.Step;
import nrw.bildungspartner.shell.NotFound;
import org.springframework.stereotype.Component;

/** What is said about the fields of a draft, for the places beside the fields; and what a form says anew. */
@Component
class Talks {

    private static final String COMMENT = "comment.";
    private static final String REPLY = "reply.";

    private final Discuss discuss;
    private final Typing typing;
    private final Wordings words;

    Talks(Discuss discuss, Typing typing, Wordings words) {
        this.discuss = discuss;
        this.typing = typing;
        this.words = words;
    }

    record Said(Company.Face who, Discussion.Kind kind, String text, Instant at) {}

    /** @param entries the oldest first */
    record Thread(UUID id, String field, boolean open, List<Said> entries) {

        /** The page on which the field is asked for. */
        public String slug() {
            return Step.of(field).slug();
        }
    }

    /** All discussions of a draft. */
    record View(List<Thread> threads, Wordings words, Locale locale) {

        public List<Thread> at(String field) {
            return threads.stream().filter(thread -> thread.field.equals(field)).toList();
        }

        /** How many about this field are not settled. */
        public int openAt(String field) {
            return (int) at(field).stream().filter(Thread::open).count();
        }

        public int openIn(Step step) {
            return (int) threads.stream()
                    .filter(thread -> thread.open && Step.of(thread.field) == step)
                    .count();
        }

        public int open() {
            return (int) threads.stream().filter(Thread::open).count();
        }

        /** What the field is called. */
        public String label(String field) {
            return words.label(field, locale);
        }
    }

    View of(Draft draft, Company.View company, Locale locale) {
        List<Thread> threads = discuss.of(draft).stream()
                .map(discussion -> new Thread(
                        discussion.id(),
                        discussion.field(),
                        discussion.isOpen(),
                        discussion.entries().stream()
                                .map(entry ->
                                        new Said(company.face(entry.by()), entry.kind(), entry.text(), entry.at()))
                                .toList()))
                .toList();
        return new View(threads, words, locale);
    }

    /** Writes down whatever was said in a form that was just sent, whichever of its buttons was pressed. */
    void take(String token) {
        typing.texts(COMMENT).forEach((field, text) -> discuss.say(token, field, text));
        typing.texts(REPLY).forEach((id, text) -> discuss.reply(token, id(id), text));
        Action action = Action.of(typing.pressed());
        if (action.is("resolve")) {
            discuss.resolve(token, id(action.rest()));
        } else if (action.is("reopen")) {
            discuss.reopen(token, id(action.rest()));
        }
    }

    /** Whether the pressed button is about a discussion: then the page stays. */
    boolean isPressed() {
        return List.of("comment", "reply", "resolve", "reopen")
                .contains(Action.of(typing.pressed()).name());
    }

    /** Where on the page it was pressed. */
    String place() {
        Action action = Action.of(typing.pressed());
        String field = action.is("comment") ? action.rest() : typing.text("talk-at." + action.rest());
        return "#talk-" + FieldErrors.id(field);
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotFound("drafting.not-found");
        }
    }
}
