package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.swedish.like.LikePairs;
import se.sambruk.otp.swedish.like.Shingles;
import se.sambruk.otp.testkit.Samples;

/** Whatever the requirements say, and in whatever order they come. */
@RunWith(JUnitQuickcheck.class)
public class MeasurementPropertyTest {
    private static final List<String> PIECES = List.of(
            "Tjänsten",
            "ska",
            "kunna",
            "svara",
            "inom",
            "{{tid}}",
            "{{",
            "30.",
            "t.ex.",
            "kap.",
            ". ",
            "!",
            "?”",
            "\n\n",
            "\n- ",
            "e\u0301",
            "\uD83C\uDDF8",
            "användarvänlighet",
            ":",
            "(",
            "2c",
            "§");

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder("A");
        for (int pieces = random.nextInt(most); pieces > 0; pieces--) {
            text.append(' ').append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static List<Requirement> requirements(Random random) {
        List<Requirement> requirements = new ArrayList<>();
        int count = random.nextInt(20);
        for (int i = 1; i <= count; i++) {
            RequirementKind[] kinds = RequirementKind.values();
            String id = String.format("PRV-%s-%03d", random.nextBoolean() ? "DRI" : "XYZ", i);
            requirements.add(Samples.requirement(id, kinds[random.nextInt(kinds.length)])
                    .set(RequirementField.TEXT, text(random, 8))
                    .set(RequirementField.RATIONALE, text(random, 60))
                    .set(RequirementField.GUIDANCE, text(random, 8))
                    .build());
        }
        return requirements;
    }

    private static MeasureReport measure(List<Requirement> requirements) throws InterruptedException {
        return Measurement.of(
                Samples.catalog().categories(),
                Samples.catalog().references(),
                requirements,
                MeasureLimits.USUAL.withOpenings(2));
    }

    private static List<Object> all(MeasureReport report) {
        return List.of(report.counts(), report.categories(), report.requirements(), report.findings());
    }

    @Property(trials = 60)
    public void theOrderInWhichRequirementsComeDoesNotMatter(long seed) throws Exception {
        Random random = new Random(seed);
        List<Requirement> requirements = requirements(random);
        List<Requirement> shuffled = new ArrayList<>(requirements);
        Collections.shuffle(shuffled, random);
        assertEquals(all(measure(requirements)), all(measure(shuffled)));
    }

    @Property(trials = 60)
    public void eachPairThatIsAlikeIsToldOfByItselfOrThroughThoseThatSayTheSame(long seed) throws Exception {
        Random random = new Random(seed);
        List<Requirement> requirements = new ArrayList<>(requirements(random));
        // Copies, so that there are groups.
        for (int i = 0; i < requirements.size(); i++) {
            if (random.nextInt(3) == 0) {
                requirements.set(
                        i,
                        requirements.get(i).toBuilder()
                                .set(
                                        RequirementField.TEXT,
                                        requirements.get(random.nextInt(i + 1)).text())
                                .build());
            }
        }
        requirements.sort(Comparator.comparing(requirement -> requirement.id().value()));
        Map<String, List<Integer>> byWords = new TreeMap<>();
        List<int[]> texts = new ArrayList<>();
        Vocabulary vocabulary = new Vocabulary();
        for (Requirement requirement : requirements) {
            texts.add(new Entry("", requirement, vocabulary).words(Prose.TEXT));
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).length > 0) {
                byWords.computeIfAbsent(Arrays.toString(texts.get(i)), key -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<Integer, String> group = new HashMap<>();
        byWords.values()
                .forEach(members -> members.forEach(member ->
                        group.put(member, requirements.get(members.get(0)).id().value())));
        Set<String> expected = new TreeSet<>();
        byWords.values().stream()
                .filter(members -> members.size() > 1)
                .forEach(members -> expected.add(members.stream()
                        .map(member -> requirements.get(member).id().value())
                        .sorted()
                        .toList()
                        .toString()));
        LikePairs.find(Shingles.of(texts), MeasureLimits.USUAL.likeness(), (one, other, percent) -> {
            if (!group.get(one).equals(group.get(other))) {
                expected.add(
                        Stream.of(group.get(one), group.get(other)).sorted().toList() + " " + percent);
            }
            return true;
        });
        Set<String> told = new TreeSet<>();
        for (MeasureFinding finding : measure(requirements).findings("OTP-7970")) {
            if (!finding.field().equals(Optional.of("text"))) {
                continue;
            }
            List<String> ids = Stream.concat(finding.requirement().stream(), finding.others().stream())
                    .sorted()
                    .toList();
            boolean same = byWords.values().stream()
                    .anyMatch(members -> members.size() == ids.size()
                            && members.stream()
                                    .allMatch(member -> ids.contains(
                                            requirements.get(member).id().value())));
            assertTrue(
                    "told twice: " + ids,
                    told.add(
                            same
                                    ? ids.toString()
                                    : ids + " " + finding.arguments().get(2)));
        }
        assertEquals(expected, told);
    }

    @Property(trials = 60)
    public void everyPlaceIsWithinItsText(long seed) throws Exception {
        List<Requirement> requirements = requirements(new Random(seed));
        Map<String, Requirement> byId = new HashMap<>();
        requirements.forEach(requirement -> byId.put(requirement.id().value(), requirement));
        for (MeasureFinding finding : measure(requirements).findings()) {
            if (finding.end() > 0) {
                String text = (String) byId.get(finding.requirement().orElseThrow())
                        .node(RequirementField.named(finding.field().orElseThrow())
                                .orElseThrow())
                        .orElseThrow();
                assertTrue(finding.toString(), finding.end() <= text.length());
            }
            assertTrue(finding.toString(), byId.keySet().containsAll(finding.others()));
        }
    }

    @Property(trials = 60)
    public void whatIsCountedByCategoryIsCountedInAll(long seed) throws Exception {
        List<Requirement> requirements = requirements(new Random(seed));
        MeasureReport report = measure(requirements);
        assertEquals(requirements.size(), report.counts().requirements());
        assertEquals(
                requirements.size(),
                report.categories().stream()
                        .mapToInt(category -> category.counts().requirements())
                        .sum());
        assertEquals(
                report.requirements().stream()
                        .mapToInt(requirement -> requirement.all().words())
                        .sum(),
                report.categories().stream()
                        .mapToInt(category -> category.reading().words())
                        .sum());
    }
}
