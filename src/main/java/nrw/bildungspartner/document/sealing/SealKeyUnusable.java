package nrw.bildungspartner.document.sealing;

import org.jspecify.annotations.Nullable;

/** There should be a key to seal with, and it cannot be used. Another one is never taken instead. */
class SealKeyUnusable extends IllegalStateException {

    private final String advice;

    SealKeyUnusable(String description, String advice, @Nullable Throwable cause) {
        super(description, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
