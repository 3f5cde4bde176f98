package nrw.bildungspartner.agreement.drafting.web;

import java.util.List;
import nrw.bildungspartner.agreement.drafting.Answer;
import nrw.bildungspartner.shell.Violation;

/** What was typed into a step's page, still as text. */
interface StepForm {

    /** What was meant; what cannot be read counts as not said. */
    Answer answer();

    /** What cannot be read: a date that is none, a number in words. As long as there is any, nothing is saved. */
    default List<Violation> unreadable() {
        return List.of();
    }
}
