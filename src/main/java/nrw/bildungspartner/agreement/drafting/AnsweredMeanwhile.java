package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.shell.Conflict;
import org.jspecify.annotations.Nullable;

/** Somebody else answered the same step since the form was shown. Nothing was changed: both answers are there to choose. */
public class AnsweredMeanwhile extends Conflict {

    private final transient Draft draft;
    private final transient @Nullable AgreementContent seen;
    private final transient @Nullable Revision theirs;

    AnsweredMeanwhile(Draft draft, @Nullable AgreementContent seen, @Nullable Revision theirs) {
        super("drafting.meanwhile.text");
        this.draft = draft;
        this.seen = seen;
        this.theirs = theirs;
    }

    public AnsweredMeanwhile(Draft draft) {
        this(draft, null, null);
    }

    /** The draft with the other one's answer. */
    public Draft draft() {
        return draft;
    }

    /** What the draft said when the writer's form was shown, if that is still known. */
    public @Nullable AgreementContent seen() {
        return seen;
    }

    /** Who answered meanwhile, and when. */
    public @Nullable Revision theirs() {
        return theirs;
    }
}
