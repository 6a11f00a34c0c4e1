package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.requirement.Requirement;

/** Unknown names are guessed at, but not without end. */
public class MeantTest {
    private static final int KNOWN = 2000;
    private static final int UNKNOWN = 400;

    /** Links to requirements that do not exist, each a letter from one that does. */
    private static Trial dead() {
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < KNOWN; i++) {
            requirements.add(Requirements.of("OTP-K" + (char) ('A' + i / 1000) + "-" + (1000 + i % 1000), "T", "E-1"));
        }
        Trial trial = Trial.trial().with(set -> set.requirements(requirements));
        for (int i = 0; i < UNKNOWN; i++) {
            trial.topic("t" + i, text("b" + i, "Se [här](requirement:OTP-KC-" + (1000 + i) + ")."));
        }
        return trial;
    }

    private static boolean isGuessedAt(PublicationFinding finding) {
        return !finding.arguments().get(1).isEmpty();
    }

    @Test
    public void of_many_unknown_names_among_many_the_first_are_guessed_at() {
        List<PublicationFinding> found = dead().make(POL).findings();
        assertEquals(UNKNOWN, found.size());
        long guessed = found.stream().filter(MeantTest::isGuessedAt).count();
        assertTrue(guessed + " guesses", guessed > 50 && guessed * KNOWN <= 250_000);
        assertTrue(isGuessedAt(found.get(0)));
    }

    @Test
    public void all_readers_are_told_the_same() {
        VariantMaker maker = dead().maker();
        Set<PublicationFinding> all = new LinkedHashSet<>(maker.make("P", POL).findings());
        all.addAll(maker.make("P", ARK).findings());
        assertEquals(UNKNOWN, all.size());
    }
}
