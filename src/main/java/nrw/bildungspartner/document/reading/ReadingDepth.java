package nrw.bildungspartner.document.reading;

/** How much work a file is worth; each step includes the ones before it. */
public enum ReadingDepth {
    /** Media type, text layer, embedded data, properties. */
    TEXT,
    /** Pages as pictures, and the codes printed on them. */
    PAGES,
    /** Text recognition, but only where neither a code nor a printed reference was found. */
    AS_NEEDED,
    /** Text recognition on every page that has no text of its own. */
    EVERYTHING
}
