package nrw.bildungspartner.intake;

import java.time.LocalDate;

/** By when the office wants to have looked at what comes in now; answered by whoever runs the deadlines. */
public interface AnswerTimes {

    /** An agreement that came back. */
    LocalDate reviewed();

    /** A mail that a person has to look at first. */
    LocalDate lookedAt();
}
