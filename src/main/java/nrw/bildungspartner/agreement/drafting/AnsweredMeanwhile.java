package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.shell.Conflict;

/** Somebody else answered the same step since the form was shown. Nothing was changed: both answers are there to choose. */
public class AnsweredMeanwhile extends Conflict {

    private final transient Draft draft;

    AnsweredMeanwhile(Draft draft) {
        super("drafting.meanwhile.text");
        this.draft = draft;
    }

    /** The draft with the other one's answer. */
    public Draft draft() {
        return draft;
    }
}
