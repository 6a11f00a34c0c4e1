package se.sambruk.otp.award.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.requirement.RequirementId;

/** Why tenders were given what they were given, by what an evaluation rests on. Names nobody. */
public interface Motivations {
    /** Each reason once; empty where nobody has said why. */
    List<String> of(String bid, RequirementId requirement);

    /** Whether anybody has assessed it, and not answers alone decided. */
    boolean isAssessed(RequirementId requirement);

    /** What counted, as it was kept with the evaluation: which of several it was is not asked again. */
    static Motivations counted(CountedScores counted) {
        Set<RequirementId> assessed =
                counted.items().stream().map(PanelItem::requirement).collect(Collectors.toSet());
        return new Motivations() {
            @Override
            public List<String> of(String bid, RequirementId requirement) {
                return counted.item(bid, requirement)
                        .map(PanelItem::motivations)
                        .orElse(List.of());
            }

            @Override
            public boolean isAssessed(RequirementId requirement) {
                return assessed.contains(requirement);
            }
        };
    }

    /**
     * All that had been handed in before an evaluation of a version that did not keep what counted: what was agreed last, and else the latest of each
     * assessor.
     */
    static Motivations handedIn(ScoreSheet sheet) {
        return new Motivations() {
            @Override
            public List<String> of(String bid, RequirementId requirement) {
                Optional<String> agreed = sheet.agreed().stream()
                        .filter(one ->
                                one.bid().equals(bid) && one.requirement().equals(requirement))
                        .filter(Consensus::isMotivated)
                        .map(Consensus::motivation)
                        .reduce((earlier, later) -> later);
                return agreed.map(List::of).orElseGet(() -> sheet.scores().stream()
                        .filter(one ->
                                one.bid().equals(bid) && one.requirement().equals(requirement))
                        .filter(Score::isMotivated)
                        .collect(Collectors.toMap(
                                Score::assessor, Score::motivation, (earlier, later) -> later, TreeMap::new))
                        .values()
                        .stream()
                        .distinct()
                        .toList());
            }

            @Override
            public boolean isAssessed(RequirementId requirement) {
                return sheet.scores().stream().anyMatch(one -> one.requirement().equals(requirement));
            }
        };
    }

    /** Where nobody has handed anything in, or what they did cannot be read. */
    static Motivations none() {
        return new Motivations() {
            @Override
            public List<String> of(String bid, RequirementId requirement) {
                return List.of();
            }

            @Override
            public boolean isAssessed(RequirementId requirement) {
                return false;
            }
        };
    }
}
