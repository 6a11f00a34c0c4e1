package se.sambruk.otp.library.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.Messages;

/**
 * Puts how bids will be evaluated into a specification that has been resolved: what the profile says, what the requirements say, and the model as
 * it describes itself today. Whether the plan is sound is for whoever checks or issues it: one that is not can still be read and mended.
 */
final class Planning {
    private static final Messages MESSAGES = Messages.of(Planning.class);

    private final EvaluationService evaluation;

    Planning(EvaluationService evaluation) {
        this.evaluation = evaluation;
    }

    Resolution of(Profile profile, Resolution resolution) {
        Optional<Located<EvaluationTerms>> terms = profile.evaluation();
        Optional<Specification> specification = resolution.specification();
        if (terms.isEmpty() || specification.isEmpty()) {
            return resolution;
        }
        List<Problem> faults = faults(terms.get().value(), specification.get());
        Optional<StatedModel> model = Optional.empty();
        try {
            model = Optional.of(state(terms.get().value()));
        } catch (ProblemException e) {
            faults.addAll(e.problems());
        }
        if (!faults.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            faults.forEach(fault -> problems.add(fault.at(terms.get().location())));
            problems.addAll(resolution.problems());
            problems.sort(Comparator.comparing(Problem::severity));
            return new Resolution(Optional.empty(), problems);
        }
        Specification planned =
                specification.get().evaluatedBy(terms.get().value().plan(specification.get(), model.orElseThrow()));
        return new Resolution(Optional.of(planned), resolution.problems());
    }

    private StatedModel state(EvaluationTerms terms) {
        return evaluation.state(terms.model(), terms.parameters(), terms.currency());
    }

    /** What the terms say of requirements that are not evaluated here: to pass it over would be to evaluate by something else than was meant. */
    private static List<Problem> faults(EvaluationTerms terms, Specification specification) {
        Set<RequirementId> evaluated = specification.requirements().stream()
                .filter(specified -> specified.requirement().award().isPresent())
                .map(specified -> specified.requirement().id())
                .collect(Collectors.toSet());
        return terms.named().stream()
                .filter(id -> !evaluated.contains(id))
                .map(id -> Problem.error(MESSAGES, "OTP-6400", id))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
