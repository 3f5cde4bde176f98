package nrw.bildungspartner.agreement;

import java.util.List;

/** The stones of the way as the process's model draws it; answered by whoever knows the model. */
public interface MilestonePlan {

    /** The stones of the straight way, first to last. */
    List<Stone> straightWay();

    /** What the model calls the stone of this state, in German or English. */
    String label(AgreementState state, String language);

    /** What it calls the first stone when it is reached again: with another text, or after the time had run out. */
    String labelOfReturn(AgreementState from, String language);

    /** A stone of the way and what the model calls it. */
    record Stone(AgreementState state, String label, String labelEn) {

        public String label(String language) {
            return "en".equals(language) ? labelEn : label;
        }
    }
}
