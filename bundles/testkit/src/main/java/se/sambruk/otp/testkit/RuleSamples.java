package se.sambruk.otp.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;

/** What the contract of rules tries on a rule. */
final class RuleSamples {
    private RuleSamples() {}

    /** Whole requirements and sentences by themselves; no two have one id. */
    static List<CheckedRequirement> requirements() {
        List<CheckedRequirement> all = new ArrayList<>(of(Samples.specification()));
        List<String> unusual = Samples.unusualTexts();
        for (int i = 0; i < unusual.size(); i++) {
            for (RequirementKind kind : RequirementKind.values()) {
                all.add(CheckedRequirement.of(kind.wire() + "-" + i, kind, unusual.get(i)));
            }
        }
        all.add(CheckedRequirement.builder("utan-text", RequirementKind.MANDATORY)
                .build());
        return all;
    }

    /** The requirements of a specification as its readers see them. */
    static List<CheckedRequirement> of(Specification specification) {
        return specification.requirements().stream()
                .map(r -> CheckedRequirement.of(r, specification.locale()))
                .toList();
    }

    /** Every regime and none, issued and not. */
    static List<RuleContext> contexts() {
        Specification specification = Samples.specification();
        return Stream.concat(
                        Stream.of(Optional.<Regime>empty()),
                        Stream.of(Regime.values()).map(Optional::of))
                .flatMap(regime -> Stream.of(false, true).map(issued -> {
                    Circumstances.Builder circumstances =
                            Circumstances.builder().issued(issued);
                    regime.ifPresent(circumstances::regime);
                    return RuleContext.builder()
                            .circumstances(circumstances.build())
                            .terms(specification.terms())
                            .references(specification.references())
                            .build();
                }))
                .toList();
    }
}
