package se.sambruk.otp.quality.trial;

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
import se.sambruk.otp.swap.sample.SampleSpecification;

/** What a rule is tried on. Made when it is needed: a platform with no plugins never makes them. */
final class TrialSamples {
    private static final List<String> TEXTS = List.of(
            "",
            "Tjänsten ska kunna tas i bruk.",
            "Räksmörgås på ön: åäö ÅÄÖ é ü ß ”citat” – tankstreck",
            "Tecken utanför grundplanet \uD83C\uDDF8\uD83C\uDDEA och sammansatta a\u030A o\u0308",
            "Märkord <b>fet</b> & {{okänd}} [XX] $1 \\1 (",
            "Flera\r\nrader\n\nav olika slag\u2028och\tblanksteg   .",
            "Långtord" + "ochlångtord".repeat(50),
            "En mening av vanlig längd som upprepas. ".repeat(50));

    private TrialSamples() {}

    /** Whole requirements of every kind, as a specification and as the library has them, and sentences by themselves. */
    static List<CheckedRequirement> requirements() {
        Specification specification = SampleSpecification.make();
        List<CheckedRequirement> all = new ArrayList<>();
        specification.requirements().forEach(r -> all.add(CheckedRequirement.of(r, specification.locale())));
        specification.requirements().stream()
                .map(r -> CheckedRequirement.of(r.requirement()))
                .filter(r -> r.kind() != RequirementKind.INFORMATION)
                .map(TrialSamples::renamed)
                .forEach(all::add);
        for (RequirementKind kind : RequirementKind.values()) {
            for (int i = 0; i < TEXTS.size(); i++) {
                all.add(CheckedRequirement.of(kind.wire() + "-" + i, kind, TEXTS.get(i)));
            }
        }
        return all;
    }

    // In a set no two have one id.
    private static CheckedRequirement renamed(CheckedRequirement requirement) {
        CheckedRequirement.Builder builder =
                CheckedRequirement.builder("library-" + requirement.id(), requirement.kind());
        requirement.texts().forEach(text -> builder.text(text.path(), text.text()));
        return builder.build();
    }

    /** Every regime and none, issued and not. */
    static List<RuleContext> contexts() {
        Specification specification = SampleSpecification.make();
        return Stream.concat(
                        Stream.of(Optional.<Regime>empty()),
                        Stream.of(Regime.values()).map(Optional::of))
                .flatMap(regime -> Stream.of(false, true).map(issued -> circumstances(regime, issued)))
                .map(circumstances -> RuleContext.builder()
                        .circumstances(circumstances)
                        .terms(specification.terms())
                        .references(specification.references())
                        .build())
                .toList();
    }

    private static Circumstances circumstances(Optional<Regime> regime, boolean issued) {
        Circumstances.Builder builder = Circumstances.builder().issued(issued);
        regime.ifPresent(builder::regime);
        return builder.build();
    }
}
