package se.sambruk.otp.architecture.conform;

import java.util.List;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.architecture.shared.Kinds;
import se.sambruk.otp.architecture.shared.Suppressions;

/** Puts verdicts and findings together. */
final class Conformance {
    private Conformance() {}

    static ConformanceReport of(ArchitectureModel reference, ArchitectureModel landscape) {
        Answers answers = Answers.of(reference, landscape);
        PatternJudge judge = new PatternJudge(reference, landscape, answers);
        List<ConformanceVerdict> blocks = reference.elements().stream()
                .filter(Kinds::isBuildingBlock)
                .map(judge::buildingBlock)
                .toList();
        List<ConformanceVerdict> patterns = reference.elements().stream()
                .filter(Element::isPattern)
                .map(judge::pattern)
                .toList();
        PrincipleJudge principleJudge = new PrincipleJudge(reference, landscape, answers, judge, patterns);
        List<ConformanceVerdict> principles = reference.elements().stream()
                .filter(Kinds::isPrinciple)
                .map(principleJudge::principle)
                .toList();
        Deviations deviations = new Deviations(reference, landscape);
        blocks.forEach(deviations::buildingBlock);
        patterns.forEach(deviations::pattern);
        principles.forEach(deviations::principle);
        deviations.answers(answers);
        return ConformanceReport.builder()
                .answers(answers.all())
                .buildingBlocks(blocks)
                .patterns(patterns)
                .principles(principles)
                .findings(new Suppressions(landscape.suppressions()).told(deviations.found()))
                .build();
    }
}
