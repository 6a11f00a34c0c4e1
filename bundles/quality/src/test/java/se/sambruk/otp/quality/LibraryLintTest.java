package se.sambruk.otp.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.quality.engine.LintLimits;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.testkit.Samples;

/** What the packs of a library say to rules reaches them, and what they leave alone is left. */
public class LibraryLintTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Requirement ONE =
            Samples.catalog().requirements().get(0).value();
    private static final SourceLocation AT = new SourceLocation("prov 1.0.0", "regler.yaml", 3, 1);
    private static final String FIRST = ONE.text().split(" ")[0];

    /** Finds the words that packs have put into its list, in the text. */
    private static RequirementRule words() {
        RuleDescriptor descriptor =
                TestRule.descriptor("R01", "1.0.0").wordList("ord").build();
        return new TestRule(descriptor, (subject, context) -> {
            List<Finding> found = new ArrayList<>();
            context.words("ord")
                    .entries()
                    .forEach(entry -> TestRule.found(descriptor, entry.word(), subject.requirement()).stream()
                            .filter(finding -> finding.field().equals("text"))
                            .forEach(found::add));
            return found;
        });
    }

    private static Catalog catalog(LintSuppression... suppressions) {
        Catalog.Builder catalog = Samples.catalog().toBuilder(Samples.catalog().manifest())
                .wordList(WordList.of("ord", List.of(WordList.Entry.of(FIRST))));
        for (LintSuppression suppression : suppressions) {
            catalog.lintSuppression(new Located<>(suppression, AT));
        }
        return catalog.build();
    }

    private static LibraryService library(Catalog catalog) {
        return (LibraryService) Proxy.newProxyInstance(
                LibraryService.class.getClassLoader(),
                new Class<?>[] {LibraryService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "lintAids" -> LintAids.of(catalog);
                    case "list" ->
                        new Page<>(
                                List.of(new RequirementEntry(
                                        ONE.id(),
                                        ONE.revision(),
                                        ONE.title(),
                                        ONE.kind(),
                                        ONE.category(),
                                        catalog.ref(),
                                        ONE.contentHash())),
                                Optional.empty());
                    case "find" ->
                        arguments.length == 2
                                ? Optional.of(ONE.id())
                                        .filter(arguments[1]::equals)
                                        .map(id -> located())
                                : List.of();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Located<Requirement> located() {
        return Samples.catalog().requirements().get(0);
    }

    private static LintReport check(Catalog catalog, LintRequest request) throws InterruptedException {
        LeaseRegistry<RequirementRule, RuleDescriptor> registry = new LeaseRegistry<>(Duration.ZERO);
        RequirementRule rule = words();
        registry.add(Candidate.of(rule, rule.descriptor(), rule, new Origin("prov", "prov:", 1), 0, 0));
        Linter linter = new Linter(
                registry, null, () -> Optional.of(library(catalog)), new LintLimits(LONG, LONG, 1000, 5, LONG));
        return linter.check(request);
    }

    private static LintRequest everything() {
        return LintRequest.of(RequirementQuery.all()).build();
    }

    private static LintSuppression left(RequirementId id, String text) {
        return LintSuppression.of("R01", id.value(), text, "Menat.");
    }

    private static List<String> codes(LintReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    @Test
    public void aWordThatAPackAddsIsFoundInTheLibraryAndInSentences() throws Exception {
        assertTrue(check(catalog(), everything()).findings().size() >= 1);
        CheckedRequirement sentence = CheckedRequirement.of("S1", RequirementKind.MANDATORY, "Här står " + FIRST + ".");
        LintReport report = check(catalog(), LintRequest.of(List.of(sentence)).build());
        assertEquals(
                List.of("S1"),
                report.findings().stream().map(Finding::requirement).toList());
    }

    @Test
    public void whatAPackLeavesStandsApartAndWhereItWasSaidIsTold() throws Exception {
        LintReport report = check(catalog(left(ONE.id(), "")), everything());
        assertEquals(List.of(), report.findings());
        assertEquals(List.of(), codes(report));
        assertEquals(AT.toString(), report.suppressed().get(0).suppression().by());
    }

    @Test
    public void whatAPackLeavesForNothingIsToldOfWhereAllIsChecked() throws Exception {
        Catalog catalog = catalog(left(ONE.id(), ""), left(ONE.id(), "Står inte där"));
        assertEquals(List.of("OTP-7941"), codes(check(catalog, everything())));
        assertEquals(
                "a part of the library says nothing of the rest",
                List.of(),
                codes(check(
                        catalog(left(ONE.id(), ""), left(new RequirementId("OTP-XYZ-999"), "")),
                        LintRequest.of(RequirementQuery.all().inCategory(ONE.category()))
                                .build())));
    }

    @Test
    public void whatPacksLeaveSaysNothingOfSentences() throws Exception {
        CheckedRequirement sentence = CheckedRequirement.of(ONE.id().value(), RequirementKind.MANDATORY, FIRST);
        LintReport report = check(
                catalog(left(ONE.id(), "")), LintRequest.of(List.of(sentence)).build());
        assertEquals(1, report.findings().size());
        assertEquals(List.of(), report.suppressed());
    }
}
