package nrw.bildungspartner.workflow.rules;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RuleActivations extends Repository<RuleActivation, Long> {

    void saveAndFlush(RuleActivation activation);

    Optional<RuleActivation> findFirstByRuleTableOrderByNumberDesc(RuleTable table);

    Optional<RuleActivation> findByRuleTableAndNumber(RuleTable table, int number);

    List<RuleActivation> findTop50ByRuleTableOrderByNumberDesc(RuleTable table);
}
