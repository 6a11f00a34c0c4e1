package se.sambruk.otp.architecture.conform;

import static se.sambruk.otp.api.quality.FindingSeverity.ERROR;
import static se.sambruk.otp.api.quality.FindingSeverity.INFORMATION;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementAnswer;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.TypeNames;

/** What an architect should look at in a landscape. Not thread-safe. */
final class Deviations {
    private final ArchitectureModel reference;
    private final ArchitectureModel landscape;
    private final List<ModelFinding> found = new ArrayList<>();

    Deviations(ArchitectureModel reference, ArchitectureModel landscape) {
        this.reference = reference;
        this.landscape = landscape;
    }

    List<ModelFinding> found() {
        return found;
    }

    void answers(Answers answers) {
        for (ElementAnswer answer : answers.all()) {
            if (!answer.isFitting()) {
                Element element = landscape.element(answer.element()).orElseThrow();
                Element to = reference.element(answer.reference()).orElseThrow();
                add(
                        "OTP-4337",
                        WARNING,
                        element.id(),
                        List.of(to.id()),
                        Phrases.label(element),
                        TypeNames.of(element),
                        Phrases.label(to),
                        TypeNames.of(to));
            }
        }
        for (Answers.Unknown unknown : answers.unknown()) {
            Element element = unknown.element();
            add(
                    unknown.several() ? "OTP-4339" : "OTP-4338",
                    WARNING,
                    element.id(),
                    List.of(),
                    Phrases.label(element),
                    unknown.reference());
        }
        for (Element element : landscape.elements()) {
            if (isOfTheSolution(element) && answers.of(element.id()).isEmpty()) {
                add("OTP-4336", INFORMATION, element.id(), List.of(), Phrases.label(element));
            }
        }
    }

    /** What a solution is built of; people, work and information are the municipality's own. */
    private static boolean isOfTheSolution(Element element) {
        return element.isIn(ArchitectureLayer.APPLICATION)
                || element.isIn(ArchitectureLayer.TECHNOLOGY)
                || element.isIn(ArchitectureLayer.PHYSICAL);
    }

    void buildingBlock(ConformanceVerdict verdict) {
        if (verdict.outcome() != ConformanceOutcome.FOLLOWED) {
            verdict("OTP-4330", WARNING, verdict);
        }
    }

    void pattern(ConformanceVerdict verdict) {
        switch (verdict.outcome()) {
            case PARTLY -> verdict("OTP-4331", WARNING, verdict);
            case NOT_SHOWN -> verdict("OTP-4332", INFORMATION, verdict);
            default -> {}
        }
    }

    void principle(ConformanceVerdict verdict) {
        switch (verdict.outcome()) {
            case CONTRADICTED -> verdict("OTP-4333", ERROR, verdict);
            case PARTLY -> verdict("OTP-4334", INFORMATION, verdict);
            case NOT_SHOWN -> verdict("OTP-4335", INFORMATION, verdict);
            default -> {}
        }
    }

    private void verdict(String code, FindingSeverity severity, ConformanceVerdict verdict) {
        add(
                code,
                severity,
                verdict.subject().id(),
                verdict.missing(),
                Phrases.label(verdict.subject()),
                String.join(", ", verdict.missing()),
                Phrases.labels(verdict.answering(), landscape));
    }

    private void add(String code, FindingSeverity severity, String concept, List<String> others, Object... arguments) {
        found.add(ModelFinding.builder(code, severity)
                .concept(concept)
                .others(others)
                .message(Words.MESSAGES, arguments)
                .build());
    }
}
