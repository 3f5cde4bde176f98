package nrw.bildungspartner.document.writing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nrw.bildungspartner.document.writing.AgreementPaper.Activity;
import nrw.bildungspartner.document.writing.AgreementPaper.ConferenceStatus;
import nrw.bildungspartner.document.writing.AgreementPaper.Contact;
import nrw.bildungspartner.document.writing.AgreementPaper.Initiative;
import nrw.bildungspartner.document.writing.AgreementPaper.Institution;
import nrw.bildungspartner.document.writing.AgreementPaper.Publication;
import nrw.bildungspartner.document.writing.AgreementPaper.School;
import nrw.bildungspartner.document.writing.AgreementPaper.SchoolConference;
import nrw.bildungspartner.document.writing.AgreementPaper.ThirdPartner;

/** Agreements by people who type what no form expects; the same number always makes the same one. */
final class HostileDrafts {

    private static final List<String> PIECES = List.of(
            "</w:t></w:r></w:p><w:p><w:r><w:t>eingeschleust",
            "<w:altChunk r:id=\"rId1\"/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "]]>",
            "<![CDATA[x]]>",
            "<?xml version=\"1.0\"?>",
            "&#x41;&amp;&lt;&nbsp;&#0;",
            "& < > \" '",
            "{ INCLUDETEXT \"C:\\\\boot.ini\" }",
            "${jndi:ldap://127.0.0.1/x}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "{{v1}} %s %n \\0 \\u0041",
            "=cmd|'/c calc'!A1",
            "bp:agreement[1]/bp:goals[1]/bp:goal[2]",
            "od:repeat=x_school od:condition=costs",
            "مرحبا بالعالم",
            "שלום עולם",
            "\u202Egnp.exe\u202C \u2066a\u2069",
            "🎭👩‍👩‍👧‍👦🇩🇪 \uD83C\uDFFB",
            "a\u0301\u0302\u0303\u0304\u0305\u0306 Z̷̢̛a̶l̸g̵o̴",
            "漢字かな한글",
            "\u0000\u0001\u0008\u001B\uFFFE\uFFFF\uD800 \uDC00",
            "\uE101\uE106\uE110\uE120\uE120signature-school-1",
            "\t\u000B\f\u0085\u2028\u2029\r\n\n",
            "\u00AD\u200B\u200D\u00A0\uFEFF",
            "Straße, Ärger & Söhne – „Zitat“ … ½ €",
            "https://example.org/?a=1&b=<2>#x",
            "name@example.org");

    private final Random random;
    private final Supplier<String> text;

    private HostileDrafts(long number, boolean harmless) {
        random = new Random(number);
        text = harmless ? () -> lettersOf(words()) : this::words;
    }

    static AgreementPaper number(long number) {
        return new HostileDrafts(number, false).paper(number);
    }

    /** One of the same shape: a letter wherever the other has a line, nothing where it has nothing. */
    static AgreementPaper harmlessTwinOf(long number) {
        return new HostileDrafts(number, true).paper(number);
    }

    private static String lettersOf(String words) {
        return PlainText.of(words).replaceAll("[^\\n]+", "x");
    }

    private String words() {
        int kind = random.nextInt(100);
        if (kind < 10) {
            return "";
        }
        String words = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(1 + random.nextInt(4))
                .reduce("", (left, right) -> left + (random.nextBoolean() ? " " : "") + right);
        return kind == 99 ? words.repeat(1 + 10_000 / words.length()) : words;
    }

    private AgreementPaper paper(long number) {
        String key = Papers.INITIATIVES
                .get(random.nextInt(Papers.INITIATIVES.size()))
                .key();
        int schools = 1 + random.nextInt(5);
        return new AgreementPaper(
                Papers.REFERENCE,
                1 + random.nextInt(9),
                Papers.ISSUED,
                new Initiative(key, text.get()),
                random.nextInt(4) == 0 ? Locale.ENGLISH : Locale.GERMAN,
                Stream.iterate(100_000, school -> school + 1)
                        .limit(schools)
                        .map(school -> new School(
                                Integer.toString(school),
                                text.get(),
                                text.get(),
                                text.get(),
                                text.get(),
                                contact(),
                                random.nextBoolean() ? contact() : null))
                        .toList(),
                new Institution(
                        text.get(),
                        text.get(),
                        text.get(),
                        text.get(),
                        text.get(),
                        contact(),
                        random.nextBoolean() ? contact() : null),
                random.nextBoolean()
                        ? new ThirdPartner(text.get(), text.get(), text.get(), contact(), text.get())
                        : null,
                some(text, 5),
                some(
                        () -> new Activity(text.get(), text.get(), text.get(), text.get(), random.nextInt(9)),
                        random.nextInt(20) == 0 ? 60 : 5),
                text.get(),
                text.get(),
                LocalDate.of(2027, 2, 1),
                2 + random.nextInt(4),
                text.get(),
                new SchoolConference(
                        ConferenceStatus.values()[random.nextInt(3)], random.nextBoolean() ? Papers.ISSUED : null),
                random.nextBoolean(),
                new Publication(random.nextBoolean(), random.nextBoolean()));
    }

    private Contact contact() {
        return new Contact(text.get(), text.get());
    }

    private <T> List<T> some(Supplier<T> one, int atMost) {
        return Stream.generate(one).limit(1 + random.nextInt(atMost)).toList();
    }
}
