package nrw.bildungspartner.agreement.drafting;

import nrw.bildungspartner.shell.Conflict;

/** Something that was said about the draft is not settled; whoever issues it all the same has to say so. */
public class CommentsOpen extends Conflict {

    CommentsOpen() {
        super("drafting.comments-open");
    }
}
