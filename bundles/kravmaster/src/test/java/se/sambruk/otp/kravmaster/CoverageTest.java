package se.sambruk.otp.kravmaster;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.VerificationPhase;

/** The library covers its own taxonomy, and with a mix that a buyer can use. */
public class CoverageTest {
    private static final int LEAST = 160;
    private static final int LEAST_IN_CATEGORY = 10;

    @Test
    public void every_topic_of_the_taxonomy_has_a_requirement() {
        Map<String, Long> covered = Kravmaster.requirements()
                .collect(Collectors.groupingBy(r -> r.category() + " " + r.topic(), Collectors.counting()));
        List<String> bare = new ArrayList<>();
        for (Category category : Kravmaster.catalog().categories()) {
            assertTrue(category.code(), category.topics().size() > 1);
            category.topics().stream()
                    .map(topic -> category.code() + " " + topic.id())
                    .filter(topic -> !covered.containsKey(topic))
                    .forEach(bare::add);
        }
        assertEquals(List.of(), bare);
    }

    @Test
    public void every_requirement_is_in_a_topic() {
        assertEquals(List.of(), ids(r -> r.topic().isEmpty()));
    }

    @Test
    public void no_category_is_thin() {
        Map<String, Long> counts = Kravmaster.requirements()
                .collect(Collectors.groupingBy(Requirement::category, TreeMap::new, Collectors.counting()));
        assertEquals(14, counts.size());
        assertTrue(counts.toString(), counts.values().stream().allMatch(count -> count >= LEAST_IN_CATEGORY));
        assertTrue(
                counts.toString(),
                counts.values().stream().mapToLong(Long::longValue).sum() >= LEAST);
    }

    @Test
    public void the_kinds_are_mixed_and_each_category_has_more_than_one() {
        Map<RequirementKind, Long> kinds = count(Requirement::kind, RequirementKind.class);
        long all = Kravmaster.requirements().count();
        assertTrue(kinds.toString(), kinds.get(RequirementKind.MANDATORY) * 2 <= all);
        assertTrue(kinds.toString(), kinds.get(RequirementKind.CONTRACT) * 4 >= all);
        assertTrue(kinds.toString(), kinds.get(RequirementKind.EVALUATED) * 8 >= all);
        assertTrue(kinds.toString(), kinds.containsKey(RequirementKind.QUALIFICATION));
        assertTrue(kinds.toString(), kinds.containsKey(RequirementKind.INFORMATION));
        Map<String, Long> perCategory = Kravmaster.requirements()
                .map(r -> r.category() + r.kind())
                .distinct()
                .collect(Collectors.groupingBy(key -> key.substring(0, 3), Collectors.counting()));
        assertTrue(perCategory.toString(), perCategory.values().stream().allMatch(count -> count >= 2));
    }

    @Test
    public void most_is_for_everybody_and_some_goes_further() {
        Map<Ambition, Long> levels = count(Requirement::ambition, Ambition.class);
        long all = Kravmaster.requirements().count();
        assertTrue(levels.toString(), levels.get(Ambition.BAS) * 2 >= all);
        assertTrue(levels.toString(), levels.get(Ambition.AVANCERAD) * 6 >= all);
        assertTrue(levels.toString(), levels.get(Ambition.SPJUTSPETS) >= 3);
    }

    @Test
    public void verification_is_planned_for_every_phase() {
        Map<VerificationPhase, Long> phases = new EnumMap<>(VerificationPhase.class);
        Kravmaster.requirements()
                .flatMap(r -> r.verification().stream())
                .forEach(verification -> phases.merge(verification.phase(), 1L, Long::sum));
        assertEquals(phases.toString(), VerificationPhase.values().length, phases.size());
        assertTrue(phases.toString(), phases.values().stream().allMatch(count -> count >= LEAST / 4));
    }

    @Test
    public void every_requirement_rests_on_the_architecture_and_serves_a_benefit() {
        assertEquals(List.of(), ids(r -> r.traces().isEmpty()));
        assertEquals(List.of(), ids(r -> r.benefits().isEmpty()));
        List<String> points = Kravmaster.catalog().benefits().stream()
                .flatMap(benefit -> benefit.points().stream())
                .map(Benefit.Point::id)
                .filter(point ->
                        Kravmaster.requirements().noneMatch(r -> r.benefits().contains(point)))
                .toList();
        assertEquals("benefits that no requirement serves", List.of(), points);
    }

    @Test
    public void a_buyer_is_told_what_each_parameter_means() {
        assertEquals(
                List.of(),
                Kravmaster.requirements()
                        .flatMap(r -> r.parameters().values().stream()
                                .filter(parameter -> parameter.help().isEmpty())
                                .map(parameter -> r.id() + " " + parameter.name()))
                        .toList());
    }

    private static List<String> ids(Predicate<Requirement> that) {
        return Kravmaster.requirements().filter(that).map(r -> r.id().value()).toList();
    }

    private static <E extends Enum<E>> Map<E, Long> count(Function<Requirement, E> of, Class<E> type) {
        Map<E, Long> counts = new EnumMap<>(type);
        Kravmaster.requirements().forEach(r -> counts.merge(of.apply(r), 1L, Long::sum));
        return counts;
    }
}
