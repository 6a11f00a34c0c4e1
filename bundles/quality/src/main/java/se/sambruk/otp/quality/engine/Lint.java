package se.sambruk.otp.quality.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.swap.lease.Lease;

/** Runs leased rules on a source, page by page, and last those that look at everything. Knows nothing of OSGi. */
public final class Lint implements LintRun {
    private final List<Lease<RequirementRule, RuleDescriptor>> leases;
    private final List<RunningRule> rules;
    private final Source source;
    private final Iterator<List<CheckedRequirement>> pages;
    private boolean setDone;
    private boolean over;

    /**
     * @param leases closed with the run
     */
    public Lint(
            List<Lease<RequirementRule, RuleDescriptor>> leases,
            RuleContext context,
            Source source,
            LintLimits limits) {
        this.leases = List.copyOf(leases);
        this.rules = leases.stream()
                .map(lease -> new RunningRule(lease.candidate(), context, limits))
                .toList();
        this.source = source;
        this.pages = source.pages();
    }

    @Override
    public List<RuleDescriptor> rules() {
        return rules.stream().map(RunningRule::descriptor).toList();
    }

    @Override
    public boolean hasNext() {
        return !over && !rules.isEmpty() && (pages.hasNext() || !setDone && isAnyFor(RuleScope.SET));
    }

    private boolean isAnyFor(RuleScope scope) {
        return rules.stream().anyMatch(rule -> rule.isFor(scope));
    }

    @Override
    public LintReport next() throws InterruptedException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return pages.hasNext() ? page(pages.next()) : set();
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private LintReport page(List<CheckedRequirement> page) throws InterruptedException {
        List<RunningRule.Outcome> outcomes = new ArrayList<>();
        for (RunningRule rule : rules) {
            if (rule.isFor(RuleScope.REQUIREMENT)) {
                outcomes.add(rule.page(page));
            }
        }
        return report(page.size(), outcomes, byPlace(page));
    }

    private LintReport set() throws InterruptedException {
        setDone = true;
        List<RunningRule.Outcome> outcomes = new ArrayList<>();
        for (RunningRule rule : rules) {
            if (rule.isFor(RuleScope.SET)) {
                outcomes.add(rule.set(source));
            }
        }
        // In the order in which the rules gave them, which is theirs to choose: they have seen everything.
        return report(0, outcomes, (one, other) -> 0);
    }

    private static LintReport report(int checked, List<RunningRule.Outcome> outcomes, Comparator<Finding> order) {
        LintReport.Builder report = LintReport.builder().checked(checked);
        report.findings(outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .sorted(order)
                .toList());
        outcomes.forEach(outcome -> outcome.problems().forEach(report::problem));
        return report.build();
    }

    private static Comparator<Finding> byPlace(List<CheckedRequirement> page) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Map<String, Integer>> fields = new HashMap<>();
        for (CheckedRequirement requirement : page) {
            places.putIfAbsent(requirement.id(), places.size());
            Map<String, Integer> within = fields.computeIfAbsent(requirement.id(), id -> new HashMap<>());
            for (CheckedText text : requirement.texts()) {
                within.putIfAbsent(text.path(), within.size());
            }
        }
        return Comparator.comparingInt((Finding finding) -> places.get(finding.requirement()))
                .thenComparingInt(
                        finding -> fields.get(finding.requirement()).getOrDefault(finding.field(), Integer.MAX_VALUE))
                .thenComparing(Finding::field)
                .thenComparingInt(Finding::start)
                .thenComparingInt(Finding::end)
                .thenComparing(Finding::rule);
    }

    @Override
    public void close() {
        over = true;
        leases.forEach(Lease::close);
    }
}
