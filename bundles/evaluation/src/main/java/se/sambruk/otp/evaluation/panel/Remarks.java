package se.sambruk.otp.evaluation.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/**
 * Gathers what is wrong with scores, so that it is told once for an assessor and a bid and not five hundred times over. Not thread-safe.
 */
final class Remarks {
    /** How many requirements are named; the rest are counted. */
    private static final int NAMED = 3;

    private record Place(String code, String bid, String who) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byCode = code.compareTo(other.code);
            int byBid = byCode != 0 ? byCode : bid.compareTo(other.bid);
            return byBid != 0 ? byBid : who.compareTo(other.who);
        }
    }

    private final Map<Place, Set<RequirementId>> places = new TreeMap<>();
    private final List<Problem> others = new ArrayList<>();

    /** Something that is wrong with an assessor's score, or with what was agreed; the latter has nobody in particular. */
    void add(String code, String bid, String who, RequirementId requirement) {
        places.computeIfAbsent(new Place(code, bid, who), place -> new LinkedHashSet<>())
                .add(requirement);
    }

    void add(Problem problem) {
        others.add(problem);
    }

    /** All as errors; those of scores by code, bid and assessor. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(others);
        places.forEach((place, requirements) -> problems.add(
                EvaluationProblems.error(place.code, place.bid, place.who, requirements.size(), named(requirements))));
        return problems;
    }

    private static String named(Set<RequirementId> requirements) {
        String first =
                requirements.stream().limit(NAMED).map(RequirementId::value).collect(Collectors.joining(", "));
        return requirements.size() > NAMED ? first + " …" : first;
    }
}
