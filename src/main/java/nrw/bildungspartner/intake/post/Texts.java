package nrw.bildungspartner.intake.post;

/** What strangers wrote, as it may be kept: bounded, without characters that nothing can show. */
public final class Texts {

    private Texts() {}

    /** Lone surrogates and control characters but line ends go; at most so many code points stay. */
    public static String cut(String text, int length) {
        var kept = new StringBuilder(Math.min(text.length(), length));
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .limit(length)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
