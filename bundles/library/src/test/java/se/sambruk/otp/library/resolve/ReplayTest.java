package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.testkit.Samples;

public class ReplayTest {
    private static Optional<Requirement> base(ContentHash hash) {
        return Stream.of(Samples.catalog(), Samples.municipalCatalog())
                .flatMap(catalog -> catalog.requirements().stream())
                .map(Located::value)
                .filter(r -> r.contentHash().equals(hash))
                .findFirst();
    }

    @Test
    public void theSampleSpecificationIsRebuilt() {
        for (SpecifiedRequirement specified : Samples.specification().requirements()) {
            assertEquals(specified, Replay.rebuild(specified.provenance(), ReplayTest::base));
        }
    }

    @Test
    public void stepsThatDoNotBeginWithTheDefinitionAreRefused() {
        List<ProvenanceStep> steps =
                new ArrayList<>(Samples.specification().requirements().get(0).provenance());
        assertThrows(IllegalArgumentException.class, () -> Replay.rebuild(List.of(), ReplayTest::base));
        Collections.reverse(steps);
        assertThrows(IllegalArgumentException.class, () -> Replay.rebuild(steps, ReplayTest::base));
    }

    @Test
    public void aDefinitionThatCannotBeFoundIsRefused() {
        List<ProvenanceStep> steps =
                Samples.specification().requirements().get(0).provenance();
        assertThrows(IllegalArgumentException.class, () -> Replay.rebuild(steps, hash -> Optional.empty()));
    }

    @Test
    public void aSecondDefinitionIsRefused() {
        ProvenanceStep defined =
                Samples.specification().requirements().get(0).provenance().get(0);
        assertThrows(IllegalArgumentException.class, () -> Replay.rebuild(List.of(defined, defined), ReplayTest::base));
    }
}
