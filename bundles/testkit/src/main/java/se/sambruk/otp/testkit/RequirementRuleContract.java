package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What every {@link RequirementRule} must hold, tried on requirements of every kind and on examples of the rule's own. Extend it, give
 * the rule, and say what it must find and what it must leave alone.
 */
public abstract class RequirementRuleContract {
    private static final int THREADS = 8;

    /** What every rule is tried on, made once for all rules and tests: it is immutable. */
    private static final class Shared {
        static final List<CheckedRequirement> SAMPLES = List.copyOf(RuleSamples.requirements());
        static final List<RuleContext> CONTEXTS = RuleSamples.contexts();
        static final List<CheckedRequirement> MANY = RuleSamples.of(Samples.specification(500));
    }

    /** A new instance of the rule. */
    protected abstract RequirementRule rule();

    /** Texts in which it finds something and texts in which it must not; at least one of each, better ten. */
    protected abstract List<RuleExample> examples();

    @Test
    public void theDescriptionIsAlwaysTheSame() {
        RequirementRule one = rule();
        for (RuleDescriptor other : List.of(one.descriptor(), rule().descriptor())) {
            assertEquals(one.descriptor().id(), other.id());
            assertEquals(one.descriptor().version(), other.version());
            assertEquals(one.descriptor().title(), other.title());
            assertEquals(one.descriptor().explanation(), other.explanation());
            assertEquals(one.descriptor().scope(), other.scope());
            assertEquals(one.descriptor().basis(), other.basis());
        }
    }

    @Test
    public void theDescriptionCanBeShownInBothLanguages() {
        RuleDescriptor descriptor = rule().descriptor();
        assertShown("title", descriptor.title());
        assertShown("explanation", descriptor.explanation());
    }

    @Test
    public void thereAreExamplesOfWhatIsFoundAndOfWhatIsNot() {
        assertTrue("no example of what is found", examples().stream().anyMatch(e -> !e.quotes()
                .isEmpty()));
        assertTrue("no example of what is left alone", examples().stream().anyMatch(e -> e.quotes()
                .isEmpty()));
    }

    @Test
    public void whatIsToBeFoundIsFoundExactly() {
        for (RuleExample example : examples()) {
            if (!example.quotes().isEmpty()) {
                List<Finding> found = check(rule(), example.requirements(), example.context());
                assertEquals(example.toString(), example.quotes(), quotes(found, example.requirements()));
                example.severity()
                        .ifPresent(severity -> found.forEach(
                                finding -> assertEquals(example.toString(), severity, finding.severity())));
            }
        }
    }

    @Test
    public void whatIsToBeLeftAloneIsClean() {
        for (RuleExample example : examples()) {
            if (example.quotes().isEmpty()) {
                List<Finding> found = check(rule(), example.requirements(), example.context());
                assertEquals(example.toString(), List.of(), quotes(found, example.requirements()));
            }
        }
    }

    @Test
    public void theSameTextsGiveTheSameFindings() {
        RequirementRule one = rule();
        for (Trial trial : trials()) {
            List<Finding> first = trial.on(one);
            assertEquals(trial.name(), first, trial.on(one));
            assertEquals(trial.name(), first, trial.on(rule()));
        }
    }

    @Test
    public void nothingComesFromTheMachine() {
        List<Trial> trials = trials();
        List<List<Finding>> here =
                trials.stream().map(trial -> trial.on(rule())).toList();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (int i = 0; i < trials.size(); i++) {
                assertEquals(
                        trials.get(i).name() + " on a Turkish machine far away",
                        here.get(i),
                        trials.get(i).on(rule()));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    public void severalThreadsMayCheckAtOnce() throws Exception {
        RequirementRule shared = rule();
        List<Trial> trials = trials();
        List<List<Finding>> alone =
                trials.stream().map(trial -> trial.on(rule())).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int from = thread;
                work.add(() -> {
                    // Each begins somewhere else, so that what one keeps would be met by another.
                    for (int i = 0; i < trials.size(); i++) {
                        int at = (from + i) % trials.size();
                        assertEquals(
                                trials.get(at).name() + " among threads",
                                alone.get(at),
                                trials.get(at).on(shared));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void findingsBearTheRulesIdAndLieWithinTheTexts() {
        String id = rule().descriptor().id();
        for (Trial trial : trials()) {
            for (Finding finding : trial.on(rule())) {
                assertEquals(trial.name(), id, finding.rule());
                assertTrue(
                        trial.name() + ": outside of the texts: " + finding,
                        trial.requirements().stream().anyMatch(requirement -> requirement.holds(finding)));
            }
        }
    }

    @Test
    public void findingsCanBeReadInBothLanguagesAndHaveASeverity() {
        for (Trial trial : trials()) {
            for (Finding finding : trial.on(rule())) {
                assertNotNull(trial.name(), finding.severity());
                assertShown("message of " + finding, finding.message());
                finding.fix().ifPresent(fix -> assertShown("description of the fix of " + finding, fix.description()));
            }
        }
    }

    @Test
    public void aProposedFixChangesSomething() {
        for (Trial trial : trials()) {
            for (Finding finding : trial.on(rule())) {
                finding.fix()
                        .ifPresent(fix -> assertNotEquals(
                                "replaced by itself in " + trial.name(),
                                quote(finding, trial.requirements()),
                                fix.replacement()));
            }
        }
    }

    @Test
    public void nothingIsFoundInNothing() {
        for (RuleContext context : Shared.CONTEXTS) {
            if (rule().descriptor().scope() == RuleScope.SET) {
                assertEquals(List.of(), check(rule(), List.of(), context));
            } else {
                // One without texts has at most fields that are missing, as a whole.
                CheckedRequirement bare = CheckedRequirement.builder("utan-text", RequirementKind.INFORMATION)
                        .build();
                check(rule(), List.of(bare), context).forEach(finding -> assertEquals(0, finding.end()));
            }
        }
    }

    @Test(timeout = 60_000)
    public void fiveHundredRequirementsAreCheckedInAMinute() {
        check(rule(), Shared.MANY, RuleContext.builder().build())
                .forEach(finding -> assertTrue(
                        finding.toString(), Shared.MANY.stream().anyMatch(requirement -> requirement.holds(finding))));
    }

    /** Something to check; a rule of one requirement at a time checks one after the other. */
    private record Trial(String name, List<CheckedRequirement> requirements, RuleContext context) {
        List<Finding> on(RequirementRule rule) {
            return check(rule, requirements, context);
        }
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        Shared.CONTEXTS.forEach(context -> trials.add(new Trial("the samples", Shared.SAMPLES, context)));
        examples()
                .forEach(example ->
                        trials.add(new Trial(example.toString(), example.requirements(), example.context())));
        return trials;
    }

    private static List<Finding> check(
            RequirementRule rule, List<CheckedRequirement> requirements, RuleContext context) {
        if (rule.descriptor().scope() == RuleScope.SET) {
            return given(rule.check(RuleSubject.of(requirements), context));
        }
        List<Finding> all = new ArrayList<>();
        requirements.forEach(requirement -> all.addAll(given(rule.check(RuleSubject.of(requirement), context))));
        return all;
    }

    private static List<Finding> given(List<Finding> findings) {
        assertNotNull("null instead of an empty list", findings);
        findings.forEach(finding -> assertNotNull("null among the findings", finding));
        return List.copyOf(findings);
    }

    private static List<String> quotes(List<Finding> findings, List<CheckedRequirement> requirements) {
        return findings.stream().map(finding -> quote(finding, requirements)).toList();
    }

    private static String quote(Finding finding, List<CheckedRequirement> requirements) {
        return requirements.stream()
                .filter(requirement -> requirement.holds(finding))
                .flatMap(requirement -> requirement.text(finding.field()).stream())
                .map(CheckedText::text)
                .map(text -> text.substring(finding.start(), finding.end()))
                .findFirst()
                .orElse("");
    }

    private static void assertShown(String name, LocalizedText text) {
        assertFalse(name + " is empty", text.in(LocalizedText.SWEDISH).isBlank());
        assertFalse(name + " is empty", text.in(Locale.ENGLISH).isBlank());
    }
}
