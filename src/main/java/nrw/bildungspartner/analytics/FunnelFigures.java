package nrw.bildungspartner.analytics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nrw.bildungspartner.agreement.AgreementState;
import nrw.bildungspartner.agreement.MilestonePlan;
import nrw.bildungspartner.agreement.MilestonePlan.Stone;
import nrw.bildungspartner.analytics.Funnel.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts how many of the agreements issued in some time reached each milestone. */
@Service
@Transactional(readOnly = true)
public class FunnelFigures {

    private static final List<AgreementState> DETOURS = List.of(
            AgreementState.CORRECTION_REQUESTED,
            AgreementState.REJECTED,
            AgreementState.WITHDRAWN,
            AgreementState.LAPSED);

    private final JdbcClient jdbc;
    private final MilestonePlan plan;

    FunnelFigures(JdbcClient jdbc, MilestonePlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    /** The straight way in its order, then the other milestones. */
    public Funnel of(Scope scope, Locale locale) {
        List<AgreementState> straight =
                plan.straightWay().stream().map(Stone::state).toList();
        Map<AgreementState, Long> counts = counts(scope);
        counts.putAll(atLeast(straight, scope));
        Set<AgreementState> inOrder = new LinkedHashSet<>(straight);
        inOrder.addAll(DETOURS);
        long first = straight.isEmpty() ? 0 : counts.getOrDefault(straight.get(0), 0L);
        List<Stage> stages = new ArrayList<>();
        for (AgreementState state : inOrder) {
            long count = counts.getOrDefault(state, 0L);
            stages.add(new Stage(
                    state,
                    plan.label(state, locale.getLanguage()),
                    straight.contains(state),
                    count,
                    first == 0 ? 0 : (double) count / first));
        }
        return new Funnel(stages);
    }

    /** Who signs on paper skips the milestone of the first signature: on the straight way counts how far one came. */
    private Map<AgreementState, Long> atLeast(List<AgreementState> straight, Scope scope) {
        Map<AgreementState, Long> counts = new EnumMap<>(AgreementState.class);
        if (straight.isEmpty()) {
            return counts;
        }
        List<Object> parameters =
                new ArrayList<>(straight.stream().map(AgreementState::name).toList());
        String sql = "SELECT furthest, COUNT(*) FROM (SELECT MAX(FIELD(state" + ", ?".repeat(straight.size())
                + ")) AS furthest FROM milestone_fact WHERE TRUE" + scope.conditions("begun_at", parameters)
                + " GROUP BY reference) came GROUP BY furthest";
        jdbc.sql(sql).params(parameters).query(row -> {
            for (int stage = 0; stage < row.getInt(1); stage++) {
                counts.merge(straight.get(stage), row.getLong(2), Long::sum);
            }
        });
        return counts;
    }

    private Map<AgreementState, Long> counts(Scope scope) {
        List<Object> parameters = new ArrayList<>();
        Map<AgreementState, Long> counts = new EnumMap<>(AgreementState.class);
        jdbc.sql("SELECT state, COUNT(*) FROM milestone_fact WHERE TRUE" + scope.conditions("begun_at", parameters)
                        + " GROUP BY state")
                .params(parameters)
                .query(row -> {
                    counts.put(AgreementState.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }
}
