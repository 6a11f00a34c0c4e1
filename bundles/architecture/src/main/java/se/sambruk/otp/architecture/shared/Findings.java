package se.sambruk.otp.architecture.shared;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelFinding;

/** What is done to findings before they are told. */
public final class Findings {
    private Findings() {}

    /** Errors first, then by code, else in the order given; with those suppressed that the model knows of. */
    public static List<ModelFinding> told(List<ModelFinding> found, ArchitectureModel model) {
        Map<String, String> reasons = new HashMap<>();
        for (FindingSuppression suppression : model.suppressions()) {
            reasons.putIfAbsent(key(suppression.code(), suppression.concept().orElse("")), suppression.because());
        }
        return found.stream()
                .sorted(Comparator.comparing(ModelFinding::severity).thenComparing(ModelFinding::code))
                .map(finding -> suppressed(finding, reasons))
                .toList();
    }

    private static ModelFinding suppressed(ModelFinding finding, Map<String, String> reasons) {
        String every = reasons.get(key(finding.code(), ""));
        String reason = finding.concept()
                .map(concept -> reasons.get(key(finding.code(), concept)))
                .orElse(every);
        return reason == null ? finding : finding.suppressed(reason);
    }

    private static String key(String code, String concept) {
        return code + " " + concept;
    }
}
