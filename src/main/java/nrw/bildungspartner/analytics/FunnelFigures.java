package nrw.bildungspartner.analytics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final JdbcClient jdbc;
    private final MilestonePlan plan;

    FunnelFigures(JdbcClient jdbc, MilestonePlan plan) {
        this.jdbc = jdbc;
        this.plan = plan;
    }

    /** The straight way in its order, then the other milestones. */
    public Funnel of(Scope scope, Locale locale) {
        Map<AgreementState, Long> counts = counts(scope);
        List<AgreementState> straight =
                plan.straightWay().stream().map(Stone::state).toList();
        Set<AgreementState> inOrder = new LinkedHashSet<>(straight);
        inOrder.addAll(List.of(
                AgreementState.CORRECTION_REQUESTED,
                AgreementState.REJECTED,
                AgreementState.WITHDRAWN,
                AgreementState.LAPSED));
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

    private Map<AgreementState, Long> counts(Scope scope) {
        List<Object> parameters = new ArrayList<>();
        return jdbc
                .sql("SELECT state, COUNT(*) FROM milestone_fact WHERE TRUE" + scope.conditions("begun_at", parameters)
                        + " GROUP BY state")
                .params(parameters)
                .query((row, no) -> Map.entry(AgreementState.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
