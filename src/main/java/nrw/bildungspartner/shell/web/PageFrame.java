package nrw.bildungspartner.shell.web;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the layout asks for: {@code ${#frame.…}}. */
@Component
class PageFrame {

    private final Site site;

    PageFrame(Site site) {
        this.site = site;
    }

    public boolean official() {
        return site.official();
    }

    public String email() {
        return site.email();
    }

    /** The office's postal address, line by line, or empty. */
    public List<String> address() {
        return site.address();
    }

    /** The page's language, {@code de} or {@code en}. */
    public String lang() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** The language a visitor can switch to. */
    public String otherLang() {
        return lang().equals("de") ? "en" : "de";
    }

    /** This very page in the other language; after a refused request, the place it was sent to. */
    public String inOtherLang() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "?lang=" + otherLang();
        }
        var request = attributes.getRequest();
        return UriComponentsBuilder.fromPath(request.getContextPath() + Programs.path(request))
                .query(request.getQueryString())
                .replaceQueryParam("lang", otherLang())
                .build()
                .toUriString();
    }
}
