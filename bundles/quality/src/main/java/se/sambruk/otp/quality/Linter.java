package se.sambruk.otp.quality;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleRefusal;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.quality.engine.LibrarySource;
import se.sambruk.otp.quality.engine.Lint;
import se.sambruk.otp.quality.engine.LintLimits;
import se.sambruk.otp.quality.engine.Source;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.trial.Entrance;

/** Checks by whatever rules a registry has. Knows nothing of OSGi. */
final class Linter implements QualityService {
    private static final int PAGE = 200;

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
        Source source = source(request);
        RuleContext context = context(request);
        return new Lint(registry.leaseAll(), context, source, limits);
    }

    private Source source(LintRequest request) {
        if (request.query().isPresent()) {
            RequirementQuery query = request.query().get();
            return new LibrarySource(
                    library.get()
                            .orElseThrow(() -> QualityProblems.error("OTP-7900").asException()),
                    request.category().map(query::inCategory).orElse(query));
        }
        return Source.of(
                request.specification().map(s -> requirements(s, request)).orElse(request.sentences()), PAGE);
    }

    private static List<CheckedRequirement> requirements(Specification specification, LintRequest request) {
        return specification.requirements().stream()
                .filter(r -> request.category()
                        .map(r.requirement().category()::equals)
                        .orElse(true))
                .map(r -> CheckedRequirement.of(r, specification.locale()))
                .toList();
    }

    private static RuleContext context(LintRequest request) {
        RuleContext.Builder context = RuleContext.builder().circumstances(request.circumstances());
        request.specification().ifPresent(s -> context.terms(s.terms()).references(s.references()));
        request.words().forEach(context::words);
        return context.build();
    }
}
