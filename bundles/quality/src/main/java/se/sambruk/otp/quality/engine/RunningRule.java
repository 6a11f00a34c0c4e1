package se.sambruk.otp.quality.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.guard.Supervised;
import se.sambruk.otp.swap.lease.Candidate;

/**
 * One version of a rule in one run: has it check, and turns whatever goes wrong into a problem that names it. A rule that fails too
 * often, or does not end, is set aside for the rest of the run. Used by one thread at a time, whichever that is.
 */
final class RunningRule {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRule.class);

    private final Candidate<RequirementRule, RuleDescriptor> candidate;
    private final RuleDescriptor rule;
    private final RuleContext context;
    private final LintLimits limits;
    private int faults;
    private boolean aside;

    RunningRule(Candidate<RequirementRule, RuleDescriptor> candidate, RuleContext context, LintLimits limits) {
        this.candidate = candidate;
        this.rule = candidate.descriptor();
        this.context = context;
        this.limits = limits;
    }

    /**
     * What it gave, and what went wrong.
     *
     * @param named of a rule that looks at everything, the requirements that it found something in, by id
     */
    record Outcome(List<Finding> findings, List<Problem> problems, Map<String, List<CheckedRequirement>> named) {
        Outcome(List<Finding> findings, List<Problem> problems) {
            this(findings, problems, Map.of());
        }
    }

    RuleDescriptor descriptor() {
        return rule;
    }

    /** Whether it has looked at all that it was given so far. */
    boolean isSound() {
        return faults == 0 && !aside;
    }

    /** Whether it goes on, and looks at this much at once. */
    boolean isFor(RuleScope scope) {
        return !aside && rule.scope() == scope;
    }

    /** Checks one requirement after the other. */
    Outcome page(List<CheckedRequirement> page) throws InterruptedException {
        Page work = new Page(page);
        try {
            Supervised.call(
                    "otp-lint-" + rule.id(),
                    candidate.service().getClass().getClassLoader(),
                    () -> {
                        work.run();
                        return null;
                    },
                    limits.page(),
                    work::end,
                    limits.stopping());
        } catch (TimeoutException e) {
            aside = true;
            LOG.warn("{} does not end at {}", candidate, work.current());
            return work.outcome(List.of(QualityProblems.error(
                    "OTP-7911", name(), source(), work.current(), limits.page().toSeconds())));
        } catch (ExecutionException e) {
            // The work itself lets nothing of the rule's through.
            throw new IllegalStateException(e.getCause());
        }
        return work.outcome(List.of());
    }

    /** Checks everything at once. */
    Outcome set(Source source) throws InterruptedException {
        WatchedSet all = new WatchedSet(source);
        List<Finding> given;
        try {
            given = Supervised.call(
                    "otp-lint-" + rule.id(),
                    candidate.service().getClass().getClassLoader(),
                    () -> copy(candidate.service().check(RuleSubject.of(all), context)),
                    limits.set(),
                    all::end,
                    limits.stopping());
        } catch (TimeoutException e) {
            aside = true;
            LOG.warn("{} does not end", candidate);
            return failed(QualityProblems.error(
                    "OTP-7918", name(), source(), limits.set().toSeconds()));
        } catch (ExecutionException e) {
            all.rethrowOwn();
            LOG.warn("{} failed", candidate, e.getCause());
            return failed(QualityProblems.error("OTP-7917", name(), source(), QualityProblems.name(e.getCause())));
        }
        all.rethrowOwn();
        Map<String, List<CheckedRequirement>> named = named(given, source);
        Optional<Problem> rubbish = Rubbish.in(
                given,
                rule,
                source(),
                "–",
                finding -> named.getOrDefault(finding.requirement(), List.of()).stream()
                        .anyMatch(requirement -> requirement.holds(finding)),
                (long) limits.findings() * Math.max(1, all.seen()));
        return rubbish.map(this::failed).orElseGet(() -> new Outcome(given, List.of(), named));
    }

    private static Outcome nothing(List<Problem> problems) {
        return new Outcome(List.of(), problems);
    }

    private Outcome failed(Problem problem) {
        faults++;
        return nothing(List.of(problem));
    }

    // A list that its rule goes on changing would be another when it is read than when it was judged. Null stays what
    // it is.
    private static List<Finding> copy(List<Finding> given) {
        return given == null ? null : new ArrayList<>(given);
    }

    /** The requirements that findings name, by id; read once more, as a rule is not believed. */
    private static Map<String, List<CheckedRequirement>> named(List<Finding> given, Source source) {
        if (given == null || given.isEmpty()) {
            return Map.of();
        }
        var wanted = given.stream()
                .filter(finding -> finding != null)
                .map(Finding::requirement)
                .collect(Collectors.toSet());
        List<CheckedRequirement> found = new ArrayList<>();
        source.pages().forEachRemaining(page -> page.stream()
                .filter(requirement -> wanted.contains(requirement.id()))
                .forEach(found::add));
        return found.stream().collect(Collectors.groupingBy(CheckedRequirement::id));
    }

    private String name() {
        return QualityProblems.name(rule);
    }

    private String source() {
        return candidate.origin().name();
    }

    /** What is done in the rule's thread. After its end nothing more is taken from it. */
    private final class Page {
        private final List<CheckedRequirement> page;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private String current = "";
        private boolean ended;

        Page(List<CheckedRequirement> page) {
            this.page = page;
        }

        void run() {
            for (CheckedRequirement requirement : page) {
                if (!begin(requirement)) {
                    return;
                }
                try {
                    List<Finding> given = copy(candidate.service().check(RuleSubject.of(requirement), context));
                    Optional<Problem> rubbish =
                            Rubbish.in(given, rule, source(), requirement.id(), requirement::holds, limits.findings());
                    if (rubbish.isPresent()) {
                        add(List.of(), rubbish);
                    } else {
                        add(given, Optional.empty());
                    }
                } catch (RuntimeException | Error e) {
                    // Also what a plugin that cannot be linked throws, and endless recursion.
                    LOG.warn("{} failed at {}", candidate, requirement.id(), e);
                    add(
                            List.of(),
                            Optional.of(QualityProblems.error(
                                    "OTP-7910", name(), source(), requirement.id(), QualityProblems.name(e))));
                }
            }
        }

        private synchronized boolean begin(CheckedRequirement requirement) {
            current = requirement.id();
            return !ended && !aside;
        }

        private synchronized void add(List<Finding> more, Optional<Problem> problem) {
            if (ended) {
                return;
            }
            findings.addAll(more);
            problem.ifPresent(this::count);
        }

        private void count(Problem problem) {
            problems.add(problem);
            faults++;
            if (faults >= limits.faults()) {
                aside = true;
                problems.add(QualityProblems.error("OTP-7916", name(), source(), faults));
            }
        }

        synchronized void end() {
            ended = true;
        }

        synchronized String current() {
            return current;
        }

        synchronized Outcome outcome(List<Problem> more) {
            List<Problem> all = new ArrayList<>(problems);
            all.addAll(more);
            return new Outcome(List.copyOf(findings), all);
        }
    }
}
