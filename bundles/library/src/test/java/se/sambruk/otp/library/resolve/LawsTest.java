package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;

/** Laws that hold of every library and profile. */
@RunWith(JUnitQuickcheck.class)
public class LawsTest {
    private static final int TRIALS = 150;

    private static Specification resolved(List<Catalog> catalogs, World world) {
        Resolution resolution = Resolver.resolve(catalogs, world.profile());
        return resolution.specification().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    private static Specification resolved(World world) {
        return resolved(world.catalogs(), world);
    }

    @Property(trials = TRIALS)
    public void resolvingTwiceGivesTheSameBytes(long seed) {
        assertArrayEquals(
                CanonicalJson.bytes(resolved(World.sound(seed)).tree()),
                CanonicalJson.bytes(resolved(World.sound(seed)).tree()));
    }

    @Property(trials = TRIALS)
    public void theOrderOfPacksDoesNotMatter(long seed) {
        World world = World.sound(seed);
        List<Catalog> shuffled = new ArrayList<>(world.catalogs());
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(resolved(world), resolved(shuffled, world));
    }

    @Property(trials = TRIALS)
    public void theOrderOfAmendmentsDoesNotMatter(long seed) {
        World world = World.sound(seed);
        Specification shuffled = resolved(world.withAmendmentsShuffled(new Random(seed)), world);
        // The packs themselves are other editions when they list things in another order; the outcome is the same.
        assertEquals(resolved(world).requirements(), shuffled.requirements());
        assertEquals(resolved(world).omissions(), shuffled.omissions());
    }

    @Property(trials = TRIALS)
    public void problemsDoNotDependOnTheOrderOfAnything(long seed) {
        World world = World.wild(seed);
        List<Catalog> shuffled = world.withAmendmentsShuffled(new Random(seed));
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(
                Resolver.resolve(world.catalogs(), world.profile()).problems(),
                Resolver.resolve(shuffled, world.profile()).problems());
    }

    @Property(trials = TRIALS)
    public void thereIsASpecificationUnlessThereIsAnError(long seed) {
        World world = World.wild(seed);
        Resolution resolution = Resolver.resolve(world.catalogs(), world.profile());
        boolean error = resolution.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        assertEquals(!error, resolution.specification().isPresent());
    }

    @Property(trials = TRIALS)
    public void amendmentsNeverTouchWhatTheyDoNotName(long seed) {
        World world = World.sound(seed);
        Map<RequirementId, Requirement> bases = new HashMap<>();
        world.catalogs()
                .forEach(c -> c.requirements().forEach(r -> bases.put(r.value().id(), r.value())));
        int untouched = 0;
        for (SpecifiedRequirement specified : resolved(world).requirements()) {
            Requirement base = bases.get(specified.requirement().id());
            assertEquals(base.uid(), specified.requirement().uid());
            assertEquals(base.revision(), specified.requirement().revision());
            assertEquals(base.category(), specified.requirement().category());
            assertEquals(base.topic(), specified.requirement().topic());
            for (FieldPath path : paths(base)) {
                if (!world.isAmended(base.id(), path)) {
                    untouched++;
                    assertEquals(path.toString(), path.read(base), path.read(specified.requirement()));
                }
            }
        }
        assertTrue(untouched > 0);
    }

    private static List<FieldPath> paths(Requirement requirement) {
        List<FieldPath> paths = new ArrayList<>();
        RequirementField.all().stream()
                .filter(RequirementField::isAmendable)
                .map(FieldPath::of)
                .forEach(paths::add);
        for (String parameter : requirement.parameters().keySet()) {
            for (ParameterFacet facet : ParameterFacet.values()) {
                paths.add(FieldPath.of(parameter, facet));
            }
        }
        return paths;
    }

    @Property(trials = TRIALS)
    public void anExclusionRemovesItsTargetAndNothingElse(long seed) {
        World world = World.sound(seed);
        List<SpecifiedRequirement> before = resolved(world).requirements();
        String uppermost =
                world.catalogs().get(world.catalogs().size() - 1).manifest().prefix();
        Optional<RequirementId> target = before.stream()
                .filter(r -> r.provenance().stream()
                        .noneMatch(step -> step.source().startsWith("kommun-")
                                || step.source().equals("prov-2026") && step.action() == ProvenanceStep.Action.AMENDED))
                .map(r -> r.requirement().id())
                .filter(id -> !id.prefix().equals(uppermost))
                .findFirst();
        assumeTrue(target.isPresent() && before.size() > 1);
        List<SpecifiedRequirement> expected = before.stream()
                .filter(r -> !r.requirement().id().equals(target.get()))
                .toList();
        Specification after = resolved(world.withExclusion(target.get()), world);
        assertEquals(expected, after.requirements());
        assertTrue(after.omissions().stream().anyMatch(o -> o.requirement().equals(target.get())));
    }

    @Property(trials = TRIALS)
    public void provenanceReplayedRebuildsEveryRequirement(long seed) {
        World world = World.sound(seed);
        Map<ContentHash, Requirement> bases = new HashMap<>();
        world.catalogs()
                .forEach(c -> c.requirements().forEach(r -> bases.put(r.value().contentHash(), r.value())));
        for (SpecifiedRequirement specified : resolved(world).requirements()) {
            SpecifiedRequirement rebuilt =
                    Replay.rebuild(specified.provenance(), hash -> Optional.ofNullable(bases.get(hash)));
            assertEquals(specified, rebuilt);
        }
    }

    @Property(trials = TRIALS)
    public void publishingTwiceIsPublishingOnceAndTellsNoReasons(long seed) {
        Specification published = resolved(World.sound(seed)).published();
        assertEquals(published, published.published());
        String json = CanonicalJson.string(published.tree());
        assertTrue(!json.contains("\"because\"") && !json.contains("\"guidance\"") && !json.contains("\"help\""));
        assertTrue(!json.contains("\"purposes\"") && !json.contains("\"note\"") && !json.contains("\"checked\""));
        for (SpecifiedRequirement specified : published.requirements()) {
            for (Parameter parameter : specified.requirement().parameters().values()) {
                assertEquals(parameter.published(), parameter);
            }
        }
        assertTrue(
                !json.contains("\"location\"") && !json.contains("\"categories\":[\"") && !json.contains("\"packs\""));
    }

    @Property(trials = TRIALS)
    public void whatIsSpecifiedDoesNotDependOnTheProfilesFileNorItsLines(long seed) {
        World world = World.sound(seed);
        Specification elsewhere = Resolver.resolve(world.catalogs(), world.withProfileMoved())
                .specification()
                .orElseThrow();
        assertEquals(resolved(world).contentHash(), elsewhere.contentHash());
    }

    @Property(trials = TRIALS)
    public void everyRequirementTellsTheRuleThatSelectedIt(long seed) {
        World world = World.sound(seed);
        for (SpecifiedRequirement specified : resolved(world).requirements()) {
            ProvenanceStep step = specified.provenance().stream()
                    .filter(s -> s.action() == ProvenanceStep.Action.SELECTED)
                    .findFirst()
                    .orElseThrow();
            SelectionRule rule = SelectionRule.fromTree(step.value().orElseThrow());
            String pack = specified.provenance().get(0).source().replaceAll(" .*", "");
            assertTrue(rule.toString(), rule.matches(specified.requirement(), pack));
        }
    }

    @Property(trials = TRIALS)
    public void aSpecificationWrittenAsJsonAndReadBackIsTheSame(long seed) throws IOException {
        Specification made = resolved(World.sound(seed));
        Object parsed = new ObjectMapper().readValue(CanonicalJson.bytes(made.tree()), Object.class);
        Specification read = Specification.fromTree(parsed);
        assertEquals(made, read);
        assertEquals(made.contentHash(), read.contentHash());
    }

    @Property(trials = TRIALS)
    public void everyParameterHasAValueWithinItsBounds(long seed) {
        for (SpecifiedRequirement specified : resolved(World.sound(seed)).requirements()) {
            specified.requirement().parameters().forEach((name, parameter) -> {
                String value = specified.values().get(name);
                assertEquals(Optional.of(value), parameter.type().normalize(value));
                assertEquals(Optional.empty(), parameter.rejects(value));
            });
        }
    }
}
