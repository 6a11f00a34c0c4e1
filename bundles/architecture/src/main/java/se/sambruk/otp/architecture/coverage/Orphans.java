package se.sambruk.otp.architecture.coverage;

import static se.sambruk.otp.api.quality.FindingSeverity.ERROR;
import static se.sambruk.otp.api.quality.FindingSeverity.INFORMATION;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.BenefitCoverage;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.architecture.shared.Kinds;

/** What the trace leaves without, in either direction. Not thread-safe. */
final class Orphans {
    private static final Messages MESSAGES = Messages.of(Orphans.class);

    private final Set<String> known = new HashSet<>();
    private final List<ModelFinding> found = new ArrayList<>();

    /**
     * @param benefits where there are none, nothing is said of points: they are not known
     */
    Orphans(List<Benefit> benefits) {
        benefits.forEach(benefit -> known.addAll(benefit.ids()));
    }

    List<ModelFinding> found() {
        return found;
    }

    void requirement(RequirementCoverage row) {
        for (String missing : row.missing()) {
            add("OTP-4302", ERROR, row.id(), List.of(), row.id(), missing);
        }
        if (row.elements().isEmpty()) {
            add("OTP-4300", ERROR, row.id(), List.of(), row.id(), row.title());
        }
        if (row.benefits().isEmpty() && row.reached().isEmpty()) {
            add("OTP-4301", ERROR, row.id(), List.of(), row.id(), row.title());
        }
        List<String> unknown = row.benefits().stream().filter(this::isUnknown).toList();
        if (!unknown.isEmpty()) {
            add("OTP-4304", WARNING, row.id(), unknown, row.id(), String.join(", ", unknown));
        }
        List<String> unreached =
                row.unreached().stream().filter(point -> !isUnknown(point)).toList();
        if (!unreached.isEmpty() && !row.elements().isEmpty()) {
            add("OTP-4303", INFORMATION, row.id(), unreached, row.id(), String.join(", ", unreached));
        }
    }

    private boolean isUnknown(String point) {
        return !known.isEmpty() && !known.contains(point);
    }

    void element(ElementCoverage column) {
        boolean resting = !column.requirements().isEmpty() || !column.through().isEmpty();
        boolean core = true;
        if (isAnswer(column)) {
            // The requirements and the benefits are those of what it answers to.
            core = false;
        } else if (column.element().isPattern()) {
            check(resting, "OTP-4306", column);
        } else if (Kinds.isPrinciple(column.element())) {
            check(resting, "OTP-4305", column);
        } else if (Kinds.isOffered(column.element())) {
            check(resting, "OTP-4307", column);
        } else {
            core = false;
        }
        // Of motivation only principles are for something else: goals and the reasons behind them are ends in
        // themselves.
        boolean means =
                core || !isAnswer(column) && !column.requirements().isEmpty() && !Kinds.isMotivation(column.element());
        if (means && column.reached().isEmpty()) {
            check(false, "OTP-4308", column);
        }
        for (LanguageText benefit : column.element().facet(Facet.BENEFIT)) {
            if (isUnknown(benefit.text())) {
                add(
                        "OTP-4311",
                        WARNING,
                        column.id(),
                        List.of(),
                        column.id(),
                        column.element().name(),
                        benefit.text());
            }
        }
    }

    private static boolean isAnswer(ElementCoverage column) {
        return !column.element().facet(Facet.ANSWERS_TO).isEmpty();
    }

    private void check(boolean sound, String code, ElementCoverage column) {
        if (!sound) {
            add(
                    code,
                    WARNING,
                    column.id(),
                    List.of(),
                    column.id(),
                    column.element().name());
        }
    }

    void point(BenefitCoverage point) {
        if (point.elements().isEmpty()) {
            add("OTP-4309", WARNING, point.id(), point.shownBy(), point.id(), point.title());
        }
        if (point.requirements().isEmpty() && point.naming().isEmpty()) {
            add("OTP-4310", WARNING, point.id(), point.shownBy(), point.id(), point.title());
        }
    }

    private void add(String code, FindingSeverity severity, String concept, List<String> others, Object... arguments) {
        found.add(ModelFinding.builder(code, severity)
                .concept(concept)
                .others(others)
                .message(MESSAGES, arguments)
                .build());
    }
}
