package nrw.bildungspartner.agreement.drafting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody with a browser that knows no scripts: reads pages, fills in what is there, presses buttons that exist. */
final class PlainVisitor {

    private final MockMvc mvc;
    private final MockHttpSession session = new MockHttpSession();
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private Document page = new Document("");
    private String place = "";
    private int status;

    PlainVisitor(MockMvc mvc) {
        this.mvc = mvc;
    }

    PlainVisitor open(String path) {
        return go(get(java.net.URI.create(path.replaceFirst("#.*", ""))), path);
    }

    /** Types into the field of this name, or chooses this radio button or option. */
    PlainVisitor type(String name, String value) {
        List<Element> fields = page.select("[name=\"" + name + "\"]");
        assertThat(fields).as("a field called " + name + " on " + place).isNotEmpty();
        for (Element field : fields) {
            if (field.attr("type").equals("radio")) {
                field.attr("checked", field.attr("value").equals(value));
            } else if (field.normalName().equals("select")) {
                field.select("option")
                        .forEach(option ->
                                option.attr("selected", option.attr("value").equals(value)));
            } else if (field.normalName().equals("textarea")) {
                field.text(value);
                // Text keeps its line breaks only if it goes in as a value.
                field.attr("data-typed", value);
            } else {
                field.attr("value", value);
            }
        }
        return this;
    }

    PlainVisitor tick(String name, String value, boolean on) {
        Element box = page.selectFirst("[name=\"" + name + "\"][value=\"" + value + "\"]");
        assertThat(box).as("a box " + name + "=" + value + " on " + place).isNotNull();
        Objects.requireNonNull(box).attr("checked", on);
        return this;
    }

    /** Presses the button with this name and value. */
    PlainVisitor press(String name, String value) {
        Element button = page.selectFirst("button[name=\"" + name + "\"][value=\"" + value + "\"]");
        assertThat(button).as("a button " + name + "=" + value + " on " + place).isNotNull();
        String form = Objects.requireNonNull(button).attr("form");
        return send(form.isEmpty() ? button.closest("form") : page.getElementById(form), name, value);
    }

    /** Presses the only button of the form that goes to an address with this end. */
    PlainVisitor submit(String actionEnd) {
        return send(page.selectFirst("form[action$=\"" + actionEnd + "\"]"), "", "");
    }

    PlainVisitor next() {
        return press("do", "next");
    }

    String place() {
        return place;
    }

    String text() {
        return page.text();
    }

    int status() {
        return status;
    }

    Document page() {
        return page;
    }

    /** What the field of this name holds now. */
    String value(String name) {
        Element field = page.selectFirst("[name=\"" + name + "\"]");
        assertThat(field).as("a field called " + name + " on " + place).isNotNull();
        return Objects.requireNonNull(field).normalName().equals("textarea")
                ? field.wholeText().replaceFirst("^\n", "")
                : field.attr("value");
    }

    private PlainVisitor send(Element element, String name, String value) {
        assertThat(element).as("a form on " + place).isInstanceOf(FormElement.class);
        FormElement form = (FormElement) Objects.requireNonNull(element);
        MockHttpServletRequestBuilder request = form.attr("method").equalsIgnoreCase("post")
                ? post(java.net.URI.create(form.attr("action")))
                : get(java.net.URI.create(form.attr("action")));
        for (Element field : form.elements()) {
            String key = field.attr("name");
            boolean box = List.of("checkbox", "radio").contains(field.attr("type"));
            if (key.isEmpty() || field.normalName().equals("button") || box && !field.hasAttr("checked")) {
                continue;
            }
            if (field.normalName().equals("select")) {
                field.select("option[selected]").forEach(option -> request.param(key, option.attr("value")));
            } else if (field.normalName().equals("textarea")) {
                request.param(key, field.hasAttr("data-typed") ? field.attr("data-typed") : field.wholeText());
            } else {
                request.param(key, field.attr("value"));
            }
        }
        if (!name.isEmpty()) {
            request.param(name, value);
        }
        return go(request, form.attr("action"));
    }

    private PlainVisitor go(MockHttpServletRequestBuilder request, String path) {
        try {
            request.session(session);
            if (!cookies.isEmpty()) {
                request.cookie(new ArrayList<>(cookies.values()).toArray(Cookie[]::new));
            }
            MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
            Arrays.stream(answer.getCookies()).forEach(cookie -> cookies.put(cookie.getName(), cookie));
            status = answer.getStatus();
            if (status >= 300 && status < 400) {
                return open(Objects.requireNonNull(answer.getRedirectedUrl()));
            }
            place = path;
            page = Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            return this;
        } catch (Exception failed) {
            throw new AssertionError("on " + path, failed);
        }
    }
}
