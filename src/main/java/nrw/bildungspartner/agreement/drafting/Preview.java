package nrw.bildungspartner.agreement.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nrw.bildungspartner.agreement.AgreementContent;
import nrw.bildungspartner.agreement.AgreementContent.Activity;
import nrw.bildungspartner.agreement.AgreementPapers;
import nrw.bildungspartner.agreement.Secrets;
import nrw.bildungspartner.document.writing.PagePictures;
import nrw.bildungspartner.document.writing.Paper;
import org.springframework.stereotype.Service;

/**
 * How a draft's document would look now: the very pages that would be printed, without a reference, so that nobody signs
 * and sends them. What was printed last is kept for a while, as each page of it is asked for by itself.
 */
@Service
public class Preview {

    private static final String NO_REFERENCE = "ENTWURF";
    private static final int KEPT = 30;
    private static final float DPI = 110;
    private static final int ENOUGH_TO_FIND = 24;

    private final AgreementPapers papers;
    private final Map<String, Sheets> printed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sheets> eldest) {
            return size() > KEPT;
        }
    };

    Preview(AgreementPapers papers) {
        this.papers = papers;
    }

    /**
     * Printed pages and what stands on each.
     *
     * @param template the version of the template they were made from
     */
    public record Sheets(byte[] pdf, List<String> texts, Optional<UUID> template) {

        public int pages() {
            return texts.size();
        }

        /** @param page counted from 1 */
        public byte[] picture(int page) {
            return PagePictures.png(pdf, page, DPI);
        }
    }

    /** Tells apart what is printed; whoever has it may ask for the pages as long as they are kept. */
    public static String key(AgreementContent content) {
        return Secrets.hash(content.toString());
    }

    /** What was printed under this key, if it is still kept. */
    public Optional<Sheets> kept(String key) {
        synchronized (printed) {
            return Optional.ofNullable(printed.get(key));
        }
    }

    public Sheets of(AgreementContent content) {
        String key = key(content);
        Optional<UUID> template = papers.template(content);
        synchronized (printed) {
            Sheets known = printed.get(key);
            if (known != null && known.template().equals(template)) {
                return known;
            }
        }
        Paper paper = papers.write(NO_REFERENCE, 0, content);
        Sheets sheets = new Sheets(paper.pdf(), PagePictures.texts(paper.pdf()), Optional.ofNullable(paper.template()));
        synchronized (printed) {
            printed.put(key, sheets);
        }
        return sheets;
    }

    /** The page, counted from 1, on which a step's answer begins; the first one if it cannot be told. */
    public static int page(Step step, AgreementContent content, Sheets sheets) {
        for (String words : telling(step, content)) {
            String start = words.replaceAll("\\s+", " ").strip();
            String sought = start.length() > ENOUGH_TO_FIND ? start.substring(0, ENOUGH_TO_FIND) : start;
            Optional<Integer> page = sought.length() < 3 ? Optional.empty() : page(sheets, sought);
            if (page.isPresent()) {
                return page.get();
            }
        }
        return 1;
    }

    private static Optional<Integer> page(Sheets sheets, String sought) {
        for (int i = 0; i < sheets.pages(); i++) {
            if (sheets.texts().get(i).contains(sought)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** Words that stand near a step's answer on paper. */
    private static List<String> telling(Step step, AgreementContent content) {
        List<String> words = new ArrayList<>();
        switch (step) {
            case GOALS -> words.addAll(content.goals());
            case ACTIVITIES -> content.activities().stream().map(Activity::text).forEach(words::add);
            case CURRICULUM -> words.add(content.curriculumAnchor());
            case FRAME -> words.add(content.costs());
            case EVALUATION -> words.add(content.evaluation());
            case CONFERENCE -> words.add(content.language().equals("en") ? "School conference" : "Schulkonferenz");
            case PUBLICATION -> words.add("Wir sind dabei");
            default -> words.add(content.institution().name());
        }
        return words;
    }
}
