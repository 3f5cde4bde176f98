package nrw.bildungspartner.document.template;

import static nrw.bildungspartner.document.template.TemplateFinding.of;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.document.reading.TemplateReading;
import nrw.bildungspartner.document.reading.TemplateReading.Control;
import nrw.bildungspartner.document.template.TemplateFinding.Weight;
import nrw.bildungspartner.document.writing.DataSamples;

/**
 * Whether everybody who signs has a place for it, and in the order in which the PDF's signature fields are named: the
 * schools, the institution, the third partner. Whose place it is, the name before it says.
 */
final class SignatureCheck {

    static final String TAG = "signature";

    private static final List<String> SIGNERS =
            List.of("agreement/schools/school", "agreement/institution", "agreement/thirdPartner");

    private final PlaceCheck places;
    private final List<TemplateFinding> found = new ArrayList<>();

    SignatureCheck(PlaceCheck places) {
        this.places = places;
    }

    List<TemplateFinding> findings() {
        String signer = "";
        List<String> signing = new ArrayList<>();
        for (Control control : places.controls()) {
            String path = Rule.plain(control.path());
            if (!control.part().equals(TemplateReading.BODY)) {
                continue;
            }
            if (path.endsWith("/name") && SIGNERS.contains(path.substring(0, path.length() - 5))) {
                signer = path.substring(0, path.length() - 5);
            } else if (control.tag().equals(TAG)) {
                if (signing.contains(signer)) {
                    found.add(PlaceCheck.at(of(Weight.ERROR, "signature-twice", signer), control));
                }
                signing.add(signer);
                look(control, signer);
            }
        }
        SIGNERS.stream()
                .filter(party -> !signing.contains(party))
                .forEach(party -> found.add(of(Weight.ERROR, "signature-missing", party)));
        if (found.isEmpty() && !signing.equals(SIGNERS)) {
            found.add(of(Weight.ERROR, "signature-order"));
        }
        return found;
    }

    private void look(Control control, String signer) {
        boolean repeated = places.around(control).stream()
                .anyMatch(outer -> outer.repeats() && Rule.plain(outer.path()).equals(SIGNERS.get(0)));
        if (repeated != signer.equals(SIGNERS.get(0))) {
            found.add(PlaceCheck.at(of(Weight.ERROR, "signature-repeat", signer), control));
        } else if (!signer.isEmpty()
                && !places.reach(control).equals(DataSamples.holds("/bp:" + signer.replace("/", "/bp:")))) {
            found.add(PlaceCheck.at(of(Weight.ERROR, "signature-condition", signer), control));
        }
    }
}
