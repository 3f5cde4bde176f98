package nrw.bildungspartner.signing;

import nrw.bildungspartner.agreement.Person;
import nrw.bildungspartner.correspondence.PostedLetters;
import org.springframework.stereotype.Component;

/** Signs in tests as people do: by the link and the code that their letters bring. */
@Component
public class Signing {

    private final Signers signers;
    private final PrepareSignature prepareSignature;
    private final SignOnline signOnline;
    private final PostedLetters letters;

    Signing(Signers signers, PrepareSignature prepareSignature, SignOnline signOnline, PostedLetters letters) {
        this.signers = signers;
        this.prepareSignature = prepareSignature;
        this.signOnline = signOnline;
        this.letters = letters;
    }

    /** The side at this place of the paper. */
    public Signer side(String reference, int place) {
        return signers.of(reference).get(place);
    }

    /** The newest link that this person has, of at least so many. */
    public String token(Person person, int atLeast) {
        return letters.signingLink(person.email(), atLeast).substring("/unterzeichnen/".length());
    }

    public String token(Person person) {
        return token(person, 1);
    }

    public SignOnline.Outcome sign(String token, Person person) {
        return signOnline.confirm(token, prepared(token, person));
    }

    /** The same where this is the n-th code that the person gets. */
    public SignOnline.Outcome sign(String token, Person person, int codes) {
        prepareSignature.prepare(token, new Mark(person.name(), "Leitung", null));
        return signOnline.confirm(token, letters.code(person.email(), codes));
    }

    /** The code for a signature that is ready to be confirmed. */
    public String prepared(String token, Person person) {
        prepareSignature.prepare(token, new Mark(person.name(), "Leitung", null));
        return letters.code(person.email(), 1);
    }

    /** Signs online for the side at this place. */
    public void sign(String reference, int place) {
        Person person = side(reference, place).person();
        sign(token(person), person);
    }
}
