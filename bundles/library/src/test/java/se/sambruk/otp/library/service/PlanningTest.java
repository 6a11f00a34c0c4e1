package se.sambruk.otp.library.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.testkit.NoEvaluation;
import se.sambruk.otp.testkit.Samples;

/** The plan is what the profile and the requirements say, frozen with the specification and named by one hash however it is seen. */
public class PlanningTest {
    private static final SourceLocation PLACE = new SourceLocation("", "profil.yaml", 12, 1);

    private final Specification specification = Samples.specification();
    private final List<ScoredRequirement> evaluated = PlanCriterion.allOf(specification).stream()
            .flatMap(PlanCriterion::allRequirements)
            .toList();

    /** Knows one model. */
    private final Planning planning = new Planning(new NoEvaluation() {
        @Override
        public StatedModel state(String id, Map<String, String> parameters, String currency) {
            if (!id.equals("känd")) {
                throw new ProblemException(List.of(Problem.error(Messages.of(LibraryComponent.class), "OTP-2150")));
            }
            LocalizedText name = LocalizedText.of("Känd", "Known");
            return StatedModel.of(id, PackVersion.of("1.0.0"), name, "p", name, List.of());
        }
    });

    private static EvaluationTerms.Builder terms(String model) {
        return EvaluationTerms.builder(AwardGround.BEST_RATIO, "SEK", model);
    }

    private Resolution plan(EvaluationTerms terms) {
        Profile profile = Profile.builder(specification.procurement(), specification.document())
                .evaluation(new Located<>(terms, PLACE))
                .build();
        return planning.of(profile, new Resolution(Optional.of(specification), List.of()));
    }

    private EvaluationPlan planned(EvaluationTerms terms) {
        return plan(terms).specification().orElseThrow().evaluation().orElseThrow();
    }

    private static List<String> told(Resolution resolution) {
        return resolution.problems().stream()
                .map(problem -> problem.code() + " " + problem.location().orElseThrow())
                .toList();
    }

    @Test
    public void aProfileThatSaysNothingIsLeftAsItIs() {
        Resolution resolution = new Resolution(Optional.of(specification), List.of());
        Profile profile = Profile.builder(specification.procurement(), specification.document())
                .build();
        assertSame(resolution, planning.of(profile, resolution));
    }

    @Test
    public void whatRequirementsSayAndTermsDoNotIsInThePlanToo() {
        List<String> named = PlanCriterion.allOf(specification).stream()
                .map(PlanCriterion::name)
                .toList();
        assertEquals(
                named,
                planned(terms("känd").build()).criteria().stream()
                        .map(PlanCriterion::name)
                        .toList());
        String last = named.get(named.size() - 1);
        PlanCriterion weighted = PlanCriterion.of(last, List.of()).weighted(new BigDecimal("30"));
        EvaluationPlan plan = planned(terms("känd").criterion(weighted).build());
        assertEquals(last, plan.criteria().get(0).name());
        assertEquals(Optional.of(new BigDecimal("30")), plan.criteria().get(0).weight());
        assertEquals(named.size(), plan.criteria().size());
        assertEquals(evaluated.size(), plan.requirements().count());
    }

    @Test
    public void surchargesAndValuesBetweenStepsAreThoseThatAreNamed() {
        RequirementId id = evaluated.get(0).id();
        EvaluationPlan plan =
                planned(terms("känd").surcharge(id).interpolated(id).build());
        assertEquals(
                List.of(id),
                plan.requirements()
                        .filter(r -> r.isSurcharge() && r.isInterpolated())
                        .map(ScoredRequirement::id)
                        .toList());
    }

    @Test
    public void aRequirementThatIsNotEvaluatedCannotBeNamed() {
        Resolution resolution =
                plan(terms("känd").surcharge(new RequirementId("PRV-XXX-999")).build());
        assertEquals(List.of("OTP-6400 " + PLACE), told(resolution));
        assertEquals(Optional.empty(), resolution.specification());
    }

    @Test
    public void anUnknownModelIsToldWithThePlaceInTheProfile() {
        assertEquals(List.of("OTP-2150 " + PLACE), told(plan(terms("okänd").build())));
    }

    @Test
    public void thePublishedPlanHasOneHashWhicheverSpecificationItIsAskedOf() {
        EvaluationTerms terms = terms("känd")
                .lowBidRule(LowBidRule.builder().belowMean(BigDecimal.TEN).build())
                .build();
        Specification frozen = plan(terms).specification().orElseThrow();
        EvaluationPlan full = frozen.evaluation().orElseThrow();
        EvaluationPlan seen = frozen.published().evaluation().orElseThrow();
        assertEquals(LowBidRule.NONE, seen.lowBidRule());
        assertEquals(full.published().contentHash(), seen.contentHash());
        assertEquals(frozen, Specification.fromTree(frozen.tree()));
        assertEquals(frozen.published(), frozen.published().published());
    }
}
