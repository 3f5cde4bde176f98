package nrw.bildungspartner.document.template;

import java.util.List;

/** The file cannot become a template; the findings say why. */
public class RefusedTemplate extends Exception {

    private final transient List<TemplateFinding> findings;

    RefusedTemplate(List<TemplateFinding> findings) {
        super(findings.toString(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    public List<TemplateFinding> findings() {
        return findings;
    }
}
