package nrw.bildungspartner.document.reading.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.document.reading.CodeReading;
import nrw.bildungspartner.document.reading.CodeReading.Spot;
import nrw.bildungspartner.document.reading.PageReading;
import nrw.bildungspartner.document.reading.ReadingNote;
import nrw.bildungspartner.document.reading.child.picture.CodeSearch;
import nrw.bildungspartner.document.reading.child.picture.Pictures;

/** Looks at every page once: finds its codes, stands it upright, makes the preview. */
final class PagesReading {

    private static final int DPI = 200;
    private static final long MILLIS_FOR_CODES = 4_000;
    /** A long document without any code is none of ours: after so many pages it gets a glance only. */
    private static final int PAGES_WORTH_EFFORT = 6;

    private static final int FIRST_PAGES = 4;
    private static final long NANOS_BETWEEN = 5_000_000_000L;

    private final PageImages images;
    private final Draft draft;
    private final Runnable halfWay;
    private long told = System.nanoTime();
    private int withoutCode;
    private boolean anyCode;

    /** @param halfWay called before a page may cost what is known from the ones before */
    PagesReading(PageImages images, Draft draft, Runnable halfWay) {
        this.images = images;
        this.draft = draft;
        this.halfWay = halfWay;
    }

    void read() {
        if (images.count() > draft.limits.pages()) {
            draft.note(ReadingNote.PAGES_CUT);
        }
        for (int index = 0; index < Math.min(images.count(), draft.limits.pages()); index++) {
            if (!draft.timeIsLeft()) {
                draft.note(ReadingNote.TIME_SPENT);
                return;
            }
            tell(index);
            draft.pages.add(page(index));
        }
    }

    private void tell(int index) {
        if (index > 0 && (index < FIRST_PAGES || System.nanoTime() - told > NANOS_BETWEEN)) {
            halfWay.run();
            told = System.nanoTime();
        }
    }

    private PageReading page(int index) {
        var text = index < draft.pageTexts.size() ? draft.pageTexts.get(index) : "";
        try {
            var page = images.page(index, DPI);
            if (page.isPresent()) {
                return seen(index + 1, text, page.get());
            }
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError unreadable) {
            // Named below; the other pages may be fine.
        }
        draft.note(ReadingNote.PAGE_UNREADABLE);
        return new PageReading(index + 1, text, false, 0, 0, 0, new byte[0], List.of());
    }

    private PageReading seen(int number, String text, PageImages.PageImage page) throws IOException {
        BufferedImage image = page.image();
        var codes = new CodeSearch(Pictures.grey(image), image.getWidth(), image.getHeight())
                .find(worthEffort(text), draft.within(MILLIS_FOR_CODES));
        anyCode |= !codes.isEmpty();
        withoutCode += codes.isEmpty() ? 1 : 0;
        int quarters = codes.isEmpty() ? 0 : Math.floorMod(-codes.get(0).quarters(), 4);
        var upright = Pictures.turned(image, quarters);
        boolean sideways = quarters % 2 == 1;
        double width = sideways ? page.heightMm() : page.widthMm();
        double height = sideways ? page.widthMm() : page.heightMm();
        var found = new ArrayList<CodeReading>();
        for (var code : codes) {
            var corners = code.corners().stream()
                    .map(corner -> turned(corner, quarters, image.getWidth(), image.getHeight()))
                    .map(corner -> new Spot(
                            corner.x() * width / upright.getWidth(), corner.y() * height / upright.getHeight()))
                    .toList();
            found.add(new CodeReading(code.text(), corners));
        }
        return new PageReading(number, text, false, width, height, quarters * 90, Pictures.preview(upright), found);
    }

    private boolean worthEffort(String text) {
        return !References.mayBeIn(text) && (anyCode || withoutCode < PAGES_WORTH_EFFORT);
    }

    private static Spot turned(Spot spot, int quarters, int width, int height) {
        return switch (quarters) {
            case 1 -> new Spot(height - spot.y(), spot.x());
            case 2 -> new Spot(width - spot.x(), height - spot.y());
            case 3 -> new Spot(spot.y(), width - spot.x());
            default -> spot;
        };
    }
}
