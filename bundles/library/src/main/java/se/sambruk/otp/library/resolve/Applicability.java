package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;

/** Whether a requirement is meant for a procurement of a kind. */
final class Applicability {
    private final ProcurementFacts procurement;

    Applicability(ProcurementFacts procurement) {
        this.procurement = procurement;
    }

    boolean admits(Requirement requirement) {
        return admits(requirement.delivery(), procurement.delivery())
                && admits(requirement.acquisition(), procurement.acquisition())
                && admits(requirement.regimes(), procurement.regime())
                && reaches(requirement.classification());
    }

    /** What stands in the way, as a list in words. */
    LocalizedText obstacles(Requirement requirement) {
        List<LocalizedText> obstacles = new ArrayList<>();
        obstacle("delivery", requirement.delivery(), procurement.delivery(), obstacles);
        obstacle("acquisition", requirement.acquisition(), procurement.acquisition(), obstacles);
        obstacle("regimes", requirement.regimes(), procurement.regime(), obstacles);
        if (!reaches(requirement.classification())) {
            obstacles.add(Faults.text(
                    "obstacle.classification",
                    levels(requirement.classification()),
                    levels(procurement.classification().orElseThrow())));
        }
        return Texts.joined(obstacles, "; ");
    }

    private static <T extends WireValue> boolean admits(List<T> meantFor, T actual) {
        return meantFor.isEmpty() || meantFor.contains(actual);
    }

    private boolean reaches(Classification lowest) {
        return procurement
                .classification()
                .map(actual -> actual.reaches(lowest))
                .orElse(true);
    }

    private static <T extends WireValue> void obstacle(
            String field, List<T> meantFor, T actual, List<LocalizedText> obstacles) {
        if (!admits(meantFor, actual)) {
            String all = meantFor.stream().map(WireValue::wire).collect(Collectors.joining(", "));
            obstacles.add(Faults.text("obstacle." + field, all, actual.wire()));
        }
    }

    private static String levels(Classification classification) {
        return classification.confidentiality()
                + "/"
                + classification.integrity()
                + "/"
                + classification.availability();
    }
}
