package nrw.bildungspartner.analytics.web;

import java.util.ArrayList;
import java.util.List;
import nrw.bildungspartner.analytics.Funnel;
import nrw.bildungspartner.analytics.Funnel.Stage;

/**
 * A row of the funnel. Widths are in hundredths of the longest bar.
 *
 * @param lost how many of the row before did not come here
 * @param lostShare the same as a share, between 0 and 1
 */
record Bar(Stage stage, double width, double lostWidth, long lost, double lostShare) {

    static List<Bar> of(Funnel funnel) {
        List<Stage> stages = funnel.straightWay();
        long longest = stages.stream().mapToLong(Stage::count).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        long before = -1;
        for (Stage stage : stages) {
            long lost = before < 0 ? 0 : Math.max(0, before - stage.count());
            bars.add(new Bar(
                    stage,
                    hundredths(stage.count(), longest),
                    hundredths(lost, longest),
                    lost,
                    before <= 0 ? 0 : (double) lost / before));
            before = stage.count();
        }
        return bars;
    }

    private static double hundredths(long part, long whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
    }
}
