package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.install.Reconciler.Care;
import se.sambruk.otp.plugins.state.Offer;

/** A new version offers what the old one had in use, or stays out; and it is tried once. */
public class PromiseTest {
    private static final byte[] ONE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
    private static final byte[] OTHER = Jars.bundle("se.exempel.kod", "1.1.0").bytes();
    private static final Offer FORMAT = new Offer("Format", "checklista");
    private static final Offer RULE = new Offer("Rule", "checklista");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Bench bench;

    @Before
    public void make() throws IOException {
        bench = new Bench(temporary.getRoot().toPath());
    }

    private void offers(byte[] jar, Offer... offers) {
        bench.host.offering.put(ContentHash.ofBytes(jar), Set.of(offers));
    }

    private Set<String> inUse(Offer... offers) throws IOException {
        offers(ONE, offers);
        bench.drop("kod.jar", ONE);
        bench.pass(Care.CHANGES);
        assertTrue(bench.record("kod.jar").accepted());
        return bench.locations();
    }

    private void assertRefused(Set<String> before, String... codes) {
        assertEquals(List.of(codes), bench.codes("kod.jar"));
        assertEquals(before, bench.locations());
        assertFalse(bench.record("kod.jar").accepted());
    }

    @Test
    public void aVersionThatOffersNothingDoesNotTakeTheWorkingOneAway() throws IOException {
        Set<String> before = inUse(FORMAT);
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertRefused(before, "OTP-7056", "OTP-7053");
        assertTrue(bench.record("kod.jar")
                .problems()
                .get(0)
                .message()
                .in(java.util.Locale.ENGLISH)
                .contains("checklista"));
    }

    @Test
    public void aRuleWithTheSameIdIsNoFormat() throws IOException {
        Set<String> before = inUse(FORMAT, RULE);
        offers(OTHER, RULE);
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertRefused(before, "OTP-7056", "OTP-7053");
    }

    @Test
    public void aVersionThatOffersMoreIsTaken() throws IOException {
        inUse(FORMAT);
        offers(OTHER, FORMAT, RULE);
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertTrue(bench.record("kod.jar").accepted());
        assertEquals(Set.of(FORMAT, RULE), bench.record("kod.jar").offers());
    }

    @Test
    public void theCauseIsToldWhereItIsKnown() throws IOException {
        Set<String> before = inUse(FORMAT);
        bench.host.waiting.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertRefused(before, "OTP-7056", "OTP-7092", "OTP-7053");
    }

    @Test
    public void theFileIsRemovedFirstToRetireAFormat() throws IOException {
        inUse(FORMAT);
        bench.remove("kod.jar");
        bench.pass(Care.CHANGES);
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertTrue(bench.record("kod.jar").accepted());
    }

    @Test
    public void whatWasInUseIsRememberedWhereTheFrameworkHasForgottenIt() throws IOException {
        inUse(FORMAT);
        bench.host.wipe();
        bench.restart();
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.START);
        assertEquals(List.of("OTP-7056", "OTP-7053"), bench.codes("kod.jar"));
        assertEquals(
                Set.of(ContentHash.ofBytes(ONE)), Set.copyOf(bench.host.bytes().values()));
    }

    @Test
    public void theSameBytesComeBackWhateverHasBecomeOfTheirTrial() throws IOException {
        inUse(FORMAT);
        bench.host.wipe();
        bench.restart();
        offers(ONE);
        bench.pass(Care.START);
        assertTrue(bench.record("kod.jar").accepted());
        assertEquals(Set.of(FORMAT), bench.record("kod.jar").offers());
    }

    @Test
    public void whereNobodyCanTryItTheOldStaysAndTheNewIsTriedWhenSomebodyHasCome() throws IOException {
        Set<String> before = inUse(FORMAT);
        offers(OTHER, FORMAT);
        bench.host.untried.add("Format");
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertRefused(before, "OTP-7057", "OTP-7053");
        bench.host.untried.clear();
        bench.pass(Care.CHANGES);
        assertRefused(before, "OTP-7057", "OTP-7053");
        bench.pass(Care.START);
        assertTrue(bench.record("kod.jar").accepted());
    }

    @Test
    public void aFailedTrialIsNotMadeAgainUntilThePlatformStartsAgain() throws IOException {
        Set<String> before = inUse(FORMAT);
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertRefused(before, "OTP-7052", "OTP-7053");
        bench.host.log.clear();
        bench.host.news = false;
        bench.pass(Care.START);
        assertEquals(List.of(), bench.host.log);
        assertFalse("it is no news to itself", bench.host.news);

        bench.restart();
        bench.pass(Care.START);
        assertTrue(bench.host.log.toString(), bench.host.log.stream().anyMatch(done -> done.startsWith("try")));
    }

    @Test
    public void whatIsInUseIsPutBackWithoutTryingAgainWhatWasRefused() throws IOException {
        Set<String> before = inUse(FORMAT);
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        bench.host.wipe();
        bench.host.log.clear();
        bench.pass(Care.START);
        assertEquals(before, bench.locations());
        assertTrue(bench.host.log.stream().noneMatch(done -> done.startsWith("try")));
    }

    @Test
    public void whatLackedSomethingIsTriedAgainOnNews() throws IOException {
        inUse();
        bench.host.waiting.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(List.of("OTP-7092", "OTP-7053"), bench.codes("kod.jar"));
        bench.host.waiting.clear();
        bench.pass(Care.CHANGES);
        assertFalse(bench.record("kod.jar").accepted());
        bench.pass(Care.START);
        assertTrue(bench.record("kod.jar").accepted());
        assertTrue("others may have waited for it", bench.host.news);
    }

    @Test
    public void aRefusalIsForgottenWhenItsFileHasGone() throws IOException {
        Set<String> before = inUse(FORMAT);
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(List.of(), bench.host.forgotten);
        bench.remove("kod.jar");
        bench.pass(Care.CHANGES);
        assertEquals(1, bench.host.forgotten.size());
        assertFalse(before.contains(bench.host.forgotten.get(0)));
    }

    @Test
    public void aVersionInWhoseTrialTheFrameworkGoesDownHasNotTakenTheOldOnesPlace() throws IOException {
        inUse(FORMAT);
        bench.host.meanwhile = () -> {
            bench.halted = true;
            // Whatever is asked of bundles then, nothing works.
            bench.host.waiting.add(ContentHash.ofBytes(ONE));
            bench.host.offering.clear();
        };
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(ContentHash.ofBytes(ONE), bench.record("kod.jar").hash().orElseThrow());
        assertTrue(Set.copyOf(bench.host.bytes().values()).contains(ContentHash.ofBytes(ONE)));
    }
}
