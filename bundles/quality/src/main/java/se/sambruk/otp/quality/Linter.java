package se.sambruk.otp.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Directory;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleRefusal;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.quality.around.LibraryDirectory;
import se.sambruk.otp.quality.around.SentenceDirectory;
import se.sambruk.otp.quality.around.SpecificationDirectory;
import se.sambruk.otp.quality.around.Suppressions;
import se.sambruk.otp.quality.engine.LibrarySource;
import se.sambruk.otp.quality.engine.Lint;
import se.sambruk.otp.quality.engine.LintLimits;
import se.sambruk.otp.quality.engine.Matters;
import se.sambruk.otp.quality.engine.Source;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.trial.Entrance;

/** Checks by whatever rules a registry has. Knows nothing of OSGi. */
final class Linter implements QualityService {
    /** So many that a thread for each rule and page costs little beside what it does. */
    private static final int PAGE = 500;

    private final LeaseRegistry<RequirementRule, RuleDescriptor> registry;
    private final Entrance<RequirementRule, RuleDescriptor> entrance;
    private final Supplier<Optional<LibraryService>> library;
    private final LintLimits limits;

    Linter(
            LeaseRegistry<RequirementRule, RuleDescriptor> registry,
            Entrance<RequirementRule, RuleDescriptor> entrance,
            Supplier<Optional<LibraryService>> library,
            LintLimits limits) {
        this.registry = registry;
        this.entrance = entrance;
        this.library = library;
        this.limits = limits;
    }

    @Override
    public List<RuleStatus> rules() {
        return registry.standings().stream().map(Rules::status).toList();
    }

    @Override
    public List<RuleRefusal> refusals() {
        return entrance.refusals().stream().map(Rules::refusal).toList();
    }

    @Override
    public LintRun begin(LintRequest request) throws InterruptedException {
        // First, so that nothing is leased where there is nothing to check.
        Surroundings around = request.query().isPresent()
                ? library(request)
                : request.specification().map(s -> specification(s, request)).orElseGet(() -> sentences(request));
        return new Lint(registry.leaseAll(), around.context(), around.source(), around.matters(), limits);
    }

    /** What is checked, and all that rules may know beside it. */
    private record Surroundings(Source source, RuleContext context, Matters matters) {}

    private Surroundings library(LintRequest request) {
        LibraryService service = library.get()
                .orElseThrow(() -> QualityProblems.error("OTP-7900").asException());
        RequirementQuery query = request.query().orElseThrow();
        LintAids aids = service.lintAids();
        List<LintSuppression> suppressions = new ArrayList<>(aids.suppressions());
        suppressions.addAll(request.suppressions());
        List<WordList> words = words(aids, request);
        RequirementQuery asked = request.category().map(query::inCategory).orElse(query);
        return new Surroundings(
                new LibrarySource(service, asked),
                context(request, words)
                        .terms(aids.terms())
                        .references(aids.references())
                        .directory(new LibraryDirectory(service, aids))
                        .build(),
                new Matters(new Suppressions(suppressions, isAll(asked)), words));
    }

    /** Whether nothing of the library is left out. */
    private static boolean isAll(RequirementQuery query) {
        return query.pack().isEmpty()
                && query.category().isEmpty()
                && query.kind().isEmpty()
                && query.tag().isEmpty()
                && query.text().isEmpty()
                && query.after().isEmpty();
    }

    private static Surroundings specification(Specification specification, LintRequest request) {
        return new Surroundings(
                Source.of(requirements(specification, request), PAGE),
                context(request, request.words())
                        .terms(specification.terms())
                        .references(specification.references())
                        .directory(new SpecificationDirectory(specification))
                        .build(),
                new Matters(
                        new Suppressions(
                                request.suppressions(), request.category().isEmpty()),
                        request.words()));
    }

    /** Words that a municipality has added count for its sentences too; what the library says of its requirements does not. */
    private Surroundings sentences(LintRequest request) {
        Optional<LibraryService> service = library.get();
        LintAids aids = service.map(LibraryService::lintAids).orElse(LintAids.NONE);
        Directory held = service.<Directory>map(known -> new LibraryDirectory(known, aids))
                .orElse(Directory.UNKNOWN);
        List<WordList> words = words(aids, request);
        return new Surroundings(
                Source.of(request.sentences(), PAGE),
                context(request, words)
                        .directory(new SentenceDirectory(request.sentences(), held))
                        .build(),
                new Matters(new Suppressions(request.suppressions(), true), words));
    }

    private static List<WordList> words(LintAids aids, LintRequest request) {
        List<WordList> words = new ArrayList<>(aids.words());
        words.addAll(request.words());
        return words;
    }

    private static List<CheckedRequirement> requirements(Specification specification, LintRequest request) {
        return specification.requirements().stream()
                .filter(r -> request.category()
                        .map(r.requirement().category()::equals)
                        .orElse(true))
                .map(r -> CheckedRequirement.of(r, specification.locale()))
                .toList();
    }

    private static RuleContext.Builder context(LintRequest request, List<WordList> words) {
        RuleContext.Builder context = RuleContext.builder().circumstances(request.circumstances());
        words.forEach(context::words);
        return context;
    }
}
