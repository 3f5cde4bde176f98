package nrw.bildungspartner.document.sealing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nrw.bildungspartner.document.printing.Margins;
import nrw.bildungspartner.document.printing.PageFlow;
import nrw.bildungspartner.shell.Formats;
import org.springframework.context.MessageSource;
import org.w3c.dom.Element;

/** The pages that say who signed a document and how. */
final class EvidenceSheet {

    /** The text stands under that of the agreement's own pages, which leaves room for numbers at its left. */
    private static final Margins A4 = new Margins(595.3, 841.9, 76.55, 65.2, 70, 90.7, 42.5, 34);

    private static final double WIDTH = A4.width() - A4.left() - A4.right();
    private static final double LABEL = 102;
    private static final double DRAWING = 150;
    private static final double WHEN = 108;
    private static final double WHO = 125;
    private static final Map<String, String> HEADING_2 =
            Map.of("font-size", "13pt", "line-height", "17pt", "space-before", "20pt", "space-after", "6pt");
    private static final Map<String, String> PARAGRAPH =
            Map.of("font-size", "10pt", "line-height", "14pt", "space-after", "6pt");
    private static final String NO_LINES = "none";

    private final Evidence evidence;
    private final MessageSource words;
    private final Sheet sheet;

    private EvidenceSheet(Evidence evidence, MessageSource words) {
        this.evidence = evidence;
        this.words = words;
        this.sheet = new Sheet(A4, evidence.language());
    }

    static PageFlow of(Evidence evidence, MessageSource words) {
        return new EvidenceSheet(evidence, words).written();
    }

    private PageFlow written() {
        sheet.around(word("title"), "Bildungspartner NRW", word("foot", evidence.reference()), word("page"));
        Element flow = sheet.flow();
        sheet.heading(flow, 1, word("title"), Map.of("font-size", "24pt", "line-height", "30pt", "space-after", "8pt"));
        sheet.block(flow, word("intro"), PARAGRAPH);
        facts(flow);
        sheet.heading(flow, 2, word("signers"), HEADING_2);
        evidence.signers().forEach(signer -> signer(flow, signer));
        sheet.heading(flow, 2, word("steps"), HEADING_2);
        steps(flow);
        sheet.heading(flow, 2, word("check"), HEADING_2);
        sheet.block(flow, word("check.address", evidence.checkAddress()), PARAGRAPH);
        sheet.block(flow, word("check.seal"), PARAGRAPH);
        sheet.block(
                flow,
                word("check.chain", String.valueOf(evidence.chainNumber()), grouped(evidence.chainHash())),
                PARAGRAPH);
        return sheet.finished();
    }

    private void facts(Element flow) {
        Element facts = sheet.grid(flow, LABEL, WIDTH - LABEL);
        fact(facts, word("document"), evidence.title());
        fact(facts, word("reference"), evidence.reference());
        fact(facts, word("version"), String.valueOf(evidence.documentVersion()));
        fact(facts, word("hash"), grouped(evidence.sha256()));
        fact(facts, word("made"), moment(evidence.made()));
    }

    private void signer(Element flow, Evidence.Signer signer) {
        double facts = WIDTH - DRAWING;
        Element body = sheet.grid(flow, facts, DRAWING);
        Element row = sheet.add(body, "table-row", Map.of("role", "Div", "keep-together.within-page", "always"));
        Element left = cell(row, "8pt");
        Element right = cell(row, "8pt");
        right.setAttribute("display-align", "after");
        right.setAttribute("padding-left", "12pt");
        sheet.heading(left, 3, signer.name(), Map.of("font-size", "11pt", "line-height", "15pt"));
        String place = signer.role().isBlank() ? signer.party() : signer.role() + ", " + signer.party();
        sheet.block(
                left,
                place,
                Map.of("font-size", "9pt", "line-height", "12.5pt", "color", Sheet.QUIET, "space-after", "4pt"));
        line(left, word("way"), word("way." + signer.way()) + (signer.level().isBlank() ? "" : ", " + signer.level()));
        Instant at = signer.signedAt();
        line(left, word("when"), at == null ? "" : moment(at));
        line(left, word("identified"), signer.identified());
        line(left, word("from"), signer.from());
        line(left, word("note"), signer.note());
        drawn(right, signer);
    }

    private void drawn(Element cell, Evidence.Signer signer) {
        Element box = sheet.add(
                cell,
                "block",
                Map.of("border-bottom", "0.75pt solid " + Sheet.QUIET, "font-size", "12pt", "line-height", "16pt"));
        Drawing.address(signer.drawing())
                .ifPresentOrElse(
                        address -> sheet.picture(box, address, word("drawing", signer.name()), "126pt", "42pt"),
                        () -> sheet.text(box, signer.way() == Evidence.Way.ONLINE ? signer.name() : ""));
        sheet.block(
                cell,
                word("drawn." + signer.way()),
                Map.of("font-size", "8pt", "line-height", "11pt", "color", Sheet.QUIET, "space-before", "2pt"));
    }

    private void steps(Element flow) {
        Element table = sheet.table(flow, WHEN, WIDTH - WHEN - WHO, WHO);
        Element head = sheet.add(sheet.add(table, "table-header", Map.of()), "table-row", Map.of());
        for (String column : List.of("when", "what", "who")) {
            Element block = sheet.add(
                    cell(head, "4pt"),
                    "block",
                    Map.of("font-size", "8pt", "line-height", "11pt", "color", Sheet.QUIET));
            sheet.text(block, word("step." + column));
        }
        Element body = sheet.add(table, "table-body", Map.of());
        for (Evidence.Step step : evidence.steps()) {
            Element row = sheet.add(body, "table-row", Map.of("keep-together.within-page", "always"));
            for (String text : List.of(moment(step.at()), step.what(), step.who())) {
                sheet.block(cell(row, "4pt"), text, Map.of("font-size", "9pt", "line-height", "12.5pt"));
            }
        }
    }

    private void fact(Element body, String label, String text) {
        Element row = sheet.add(body, "table-row", Map.of("role", "Div"));
        sheet.block(cell(row, "4pt"), label, Map.of("font-size", "9pt", "line-height", "13pt", "color", Sheet.QUIET));
        sheet.block(cell(row, "4pt"), text, Map.of("font-size", "9pt", "line-height", "13pt"));
    }

    private void line(Element parent, String label, String text) {
        if (!text.isBlank()) {
            Element line = sheet.add(parent, "block", Map.of("font-size", "9pt", "line-height", "12.5pt"));
            sheet.add(line, "inline", Map.of("color", Sheet.QUIET)).setTextContent(label + " ");
            sheet.text(line, text);
        }
    }

    private Element cell(Element row, String padding) {
        Element cell = sheet.add(
                row,
                "table-cell",
                Map.of(
                        "padding-top", padding,
                        "padding-bottom", padding,
                        "padding-right", "10pt",
                        "border-bottom", "0.5pt solid " + Sheet.LINE,
                        "border-top-style", NO_LINES,
                        "border-left-style", NO_LINES,
                        "border-right-style", NO_LINES));
        if ("Div".equals(row.getAttribute("role"))) {
            cell.setAttribute("role", "Div");
        }
        return cell;
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofPattern(
                        word("moment"), evidence.language().equals(Locale.ENGLISH) ? Locale.UK : evidence.language())
                .format(at.atZone(Formats.ZONE));
    }

    /** In groups, so that a person can compare it and a line can break. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private String word(String key, Object... args) {
        return words.getMessage("sealing.evidence." + key, args, evidence.language());
    }
}
