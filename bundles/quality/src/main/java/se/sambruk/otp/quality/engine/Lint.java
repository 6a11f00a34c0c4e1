package se.sambruk.otp.quality.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.quality.around.Suppressions;
import se.sambruk.otp.swap.lease.Lease;

/**
 * Runs leased rules on a source, page by page, and last those that look at everything; several rules at a time, each at one page at a time. Knows
 * nothing of OSGi.
 */
public final class Lint implements LintRun {
    private final List<Lease<RequirementRule, RuleDescriptor>> leases;
    private final List<RunningRule> rules;
    private final Source source;
    private final Iterator<List<CheckedRequirement>> pages;
    private final Matters matters;
    private final LintLimits limits;
    private boolean lastDone;
    private boolean over;

    /**
     * @param leases closed with the run
     * @param matters what is left as it is, and word lists that are added to
     */
    public Lint(
            List<Lease<RequirementRule, RuleDescriptor>> leases,
            RuleContext context,
            Source source,
            Matters matters,
            LintLimits limits) {
        this.leases = List.copyOf(leases);
        this.rules = leases.stream()
                .map(lease -> new RunningRule(lease.candidate(), context, limits))
                .toList();
        this.source = source;
        this.matters = matters;
        this.limits = limits;
        this.pages = source.pages();
    }

    @Override
    public List<RuleDescriptor> rules() {
        return rules.stream().map(RunningRule::descriptor).toList();
    }

    @Override
    public boolean hasNext() {
        return !over
                && !rules.isEmpty()
                && (pages.hasNext() || !lastDone && (isAnyFor(RuleScope.SET) || !matters.isEmpty()));
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
            return pages.hasNext() ? page(pages.next()) : last();
        } catch (InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private LintReport page(List<CheckedRequirement> page) throws InterruptedException {
        List<RunningRule.Outcome> outcomes = outcomes(RuleScope.REQUIREMENT, rule -> rule.page(page));
        page.forEach(requirement -> matters.suppressions().seen(requirement.id()));
        Map<String, List<CheckedRequirement>> byId =
                page.stream().collect(Collectors.groupingBy(CheckedRequirement::id));
        return report(outcomes, byPlace(page), byId).checked(page.size()).build();
    }

    private LintReport last() throws InterruptedException {
        lastDone = true;
        List<RunningRule.Outcome> outcomes = outcomes(RuleScope.SET, rule -> rule.set(source));
        Map<String, List<CheckedRequirement>> named = new HashMap<>();
        outcomes.forEach(outcome -> named.putAll(outcome.named()));
        // In the order in which the rules gave them, which is theirs to choose: they have seen everything.
        LintReport.Builder report = report(outcomes, (one, other) -> 0, named);
        matters.untold(rules).forEach(report::problem);
        return report.build();
    }

    private interface Work {
        RunningRule.Outcome of(RunningRule rule) throws InterruptedException;
    }

    /** What the rules of a scope come to, several at a time; in the order of the rules, whichever is done first. */
    private List<RunningRule.Outcome> outcomes(RuleScope scope, Work work) throws InterruptedException {
        List<Callable<RunningRule.Outcome>> all = rules.stream()
                .filter(rule -> rule.isFor(scope))
                .<Callable<RunningRule.Outcome>>map(rule -> () -> work.of(rule))
                .toList();
        return SideBySide.all(
                all,
                Runtime.getRuntime().availableProcessors(),
                2 * limits.stopping().toMillis());
    }

    private LintReport.Builder report(
            List<RunningRule.Outcome> outcomes, Comparator<Finding> order, Map<String, List<CheckedRequirement>> byId) {
        LintReport.Builder report = LintReport.builder();
        List<Finding> findings = outcomes.stream()
                .flatMap(outcome -> outcome.findings().stream())
                .sorted(order)
                .toList();
        Suppressions.Divided divided = matters.suppressions().divide(findings, finding -> text(finding, byId));
        report.findings(divided.findings()).suppressed(divided.suppressed());
        outcomes.forEach(outcome -> outcome.problems().forEach(report::problem));
        return report;
    }

    /** Of two requirements with one id, that of the first which has the field. */
    private static String text(Finding finding, Map<String, List<CheckedRequirement>> byId) {
        return byId.getOrDefault(finding.requirement(), List.of()).stream()
                .flatMap(requirement -> requirement.text(finding.field()).stream())
                .map(CheckedText::text)
                .findFirst()
                .orElse("");
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
