package nrw.bildungspartner.document;

import nrw.bildungspartner.shell.Conflict;

/** The virus scanner found something in a document; nobody gets it. */
public class Infected extends Conflict {

    Infected(String virus) {
        super("reading.infected", virus);
    }
}
