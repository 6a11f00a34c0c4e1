package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** What has been found so far, in which order it is told, and how sentences are put together. Not thread-safe. */
final class Remarks {
    private static final Messages MESSAGES = Messages.of(Remarks.class);
    /** Above these are the faults of requests. */
    private static final Pattern CODE = Pattern.compile("OTP-42[0-8][0-9]");

    private static final Comparator<ModelFinding> ORDER = Comparator.comparing(ModelFinding::severity)
            .thenComparing(ModelFinding::code)
            .thenComparing(finding -> finding.view().orElse(""))
            .thenComparing(finding -> finding.concept().orElse(""))
            .thenComparing(finding -> String.join("\n", finding.others()))
            .thenComparing(finding -> String.join("\n", finding.arguments()));

    private final List<ModelFinding> found = new ArrayList<>();

    static ModelFinding.Builder error(String code) {
        return ModelFinding.builder(code, FindingSeverity.ERROR);
    }

    static ModelFinding.Builder warning(String code) {
        return ModelFinding.builder(code, FindingSeverity.WARNING);
    }

    static ModelFinding.Builder information(String code) {
        return ModelFinding.builder(code, FindingSeverity.INFORMATION);
    }

    static ProblemException refused(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).asException();
    }

    /** Those of all that can be found. */
    static SortedSet<String> codes() {
        return MESSAGES.keys("sv").stream()
                .filter(key -> CODE.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** Takes a finding in, with its sentence. */
    void add(ModelFinding.Builder finding, Object... arguments) {
        found.add(finding.message(MESSAGES, arguments).build());
    }

    List<ModelFinding> found() {
        return List.copyOf(found);
    }

    static List<ModelFinding> sorted(Collection<ModelFinding> findings) {
        return findings.stream().sorted(ORDER).toList();
    }
}
