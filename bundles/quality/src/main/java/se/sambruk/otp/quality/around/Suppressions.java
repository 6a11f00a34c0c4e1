package se.sambruk.otp.quality.around;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.SuppressedFinding;
import se.sambruk.otp.quality.fault.QualityProblems;

/**
 * Sets aside what somebody knows of and means to leave, in one check, and tells of what sets nothing aside. What is set aside is logged, once for
 * each reason. Not thread-safe.
 */
public final class Suppressions {
    private static final Logger LOG = LoggerFactory.getLogger(Suppressions.class);

    /** Findings that stand, and those that are set aside; each in their order. */
    public record Divided(List<Finding> findings, List<SuppressedFinding> suppressed) {}

    private record Key(String rule, String requirement) {}

    private final Map<Key, List<LintSuppression>> byPlace = new HashMap<>();
    private final List<LintSuppression> all;
    private final boolean whole;
    private final Set<LintSuppression> used = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * @param whole whether everything is checked that they may speak of, so that a requirement which is not seen is none
     */
    public Suppressions(List<LintSuppression> all, boolean whole) {
        this.all = List.copyOf(all);
        this.whole = whole;
        all.forEach(one -> byPlace.computeIfAbsent(new Key(one.rule(), one.requirement()), key -> new ArrayList<>())
                .add(one));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Says that a requirement has been checked. */
    public void seen(String requirement) {
        if (!all.isEmpty()) {
            seen.add(requirement);
        }
    }

    /**
     * @param in the text of the field that a finding is in
     */
    public Divided divide(List<Finding> findings, Function<Finding, String> in) {
        if (all.isEmpty()) {
            return new Divided(findings, List.of());
        }
        List<Finding> standing = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<LintSuppression> by =
                    byPlace.getOrDefault(new Key(finding.rule(), finding.requirement()), List.of()).stream()
                            .filter(one -> one.covers(finding, in.apply(finding)))
                            .findFirst();
            if (by.isEmpty()) {
                standing.add(finding);
            } else {
                suppressed.add(SuppressedFinding.of(finding, by.get()));
                if (used.add(by.get())) {
                    LOG.info(
                            "{} in {} is left by {}: {}",
                            finding.rule(),
                            finding.requirement(),
                            by.get().by(),
                            by.get().because());
                }
            }
        }
        return new Divided(standing, suppressed);
    }

    /**
     * Tells of those that have set nothing aside, and why that may be.
     *
     * @param known whether there is a rule of an id
     * @param sound whether it has looked at everything
     */
    public List<Problem> unused(Predicate<String> known, Predicate<String> sound) {
        List<Problem> problems = new ArrayList<>();
        for (LintSuppression one : new LinkedHashSet<>(all)) {
            if (used.contains(one)) {
                continue;
            }
            if (!known.test(one.rule())) {
                problems.add(told("OTP-7942", one));
            } else if (seen.contains(one.requirement())) {
                if (sound.test(one.rule())) {
                    problems.add(told("OTP-7941", one));
                }
            } else if (whole) {
                problems.add(told("OTP-7943", one));
            }
        }
        return problems;
    }

    private static Problem told(String code, LintSuppression one) {
        return QualityProblems.warning(
                code,
                one.rule(),
                one.requirement(),
                one.text().isPresent() ? 1 : 0,
                one.text().orElse(""),
                one.by().isEmpty() ? 0 : 1,
                one.by());
    }
}
