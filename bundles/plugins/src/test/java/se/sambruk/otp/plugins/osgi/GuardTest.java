package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.admission.Foreign;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.file.Limits;

/** What somebody installed past the drop folders, while the rules for whose files are accepted change. */
public class GuardTest {
    private static final byte[] GIVER = Jars.bundle("se.exempel.givare", "1.0.0")
            .header("Export-Package", "se.exempel.givare")
            .file("se/exempel/givare/a.txt", "a")
            .bytes();
    private static final byte[] TAKER = Jars.bundle("se.exempel.tagare", "1.0.0")
            .header("Import-Package", "se.exempel.givare")
            .bytes();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private Path list;
    private TrustPolicy trust;
    private Guard guard;
    private ServiceRegistration<?> vetoes;

    @Before
    public void start() throws Exception {
        Path storage = temporary.newFolder("storage").toPath();
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, storage.toString(), "felix.log.level", "0"));
        framework.start();
        context = framework.getBundleContext();
        list = temporary.newFolder("trust").toPath().resolve("allowed.txt");
        trust = new TrustPolicy("listed", list.getParent(), "changeit");
        CoreBundles core = new CoreBundles(
                context, Optional.of(temporary.newFolder("system").toPath()));
        guard = new Guard(context, core, new Foreign(Limits.DEFAULT, trust, core::isCore), storage);
        vetoes = context.registerService(ResolverHookFactory.class, guard, null);
        guard.reconciled();
    }

    @After
    public void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    private void allow(byte[]... jars) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (byte[] jar : jars) {
            lines.append(ContentHash.ofBytes(jar).hex()).append('\n');
        }
        Files.writeString(list, lines);
        guard.enforce(trust.fingerprint());
    }

    private Bundle install(String location, byte[] jar) throws BundleException {
        return context.installBundle(location, new ByteArrayInputStream(jar));
    }

    @Test
    public void whatIsNoLongerAllowedIsStoppedAndWhatIsAgainIsStarted() throws Exception {
        allow(GIVER, TAKER);
        Bundle giver = install("x:givare", GIVER);
        Bundle taker = install("x:tagare", TAKER);
        giver.start();
        taker.start();

        allow(TAKER);
        assertEquals(Bundle.INSTALLED, giver.getState());
        assertEquals("nor has anybody its packages any more", Bundle.INSTALLED, taker.getState());
        assertEquals(
                List.of("OTP-7040"),
                guard.refused().stream()
                        .map(refused -> refused.problems().get(0).code())
                        .toList());

        allow(GIVER, TAKER);
        assertEquals(Bundle.ACTIVE, giver.getState());
        assertEquals(Bundle.ACTIVE, taker.getState());
        assertEquals(List.of(), guard.refused());
    }

    @Test
    public void whatWasRefusedCanBeUsedWhenItIsAllowed() throws Exception {
        allow(TAKER);
        Bundle giver = install("x:givare", GIVER);
        assertThrows(BundleException.class, giver::start);
        allow(GIVER);
        giver.start();
        assertEquals(Bundle.ACTIVE, giver.getState());
    }

    @Test
    public void whatRanBeforeTheRulesWereKnownIsToldOfAndStoppedWhenTheyChange() throws Exception {
        Bundle giver = install("x:givare", GIVER);
        vetoes.unregister();
        giver.start();
        allow();
        assertEquals(Bundle.ACTIVE, giver.getState());
        assertEquals("OTP-7040", guard.denials(giver).get(0).code());
        allow(TAKER);
        assertFalse(giver.getState() == Bundle.ACTIVE);
    }

    @Test
    public void anInstallationThatFailedLetsNobodyElseInUnderItsName() throws Exception {
        allow();
        guard.expect("otp-plugin:home/a.jar#1");
        guard.enforce(trust.fingerprint());
        Bundle other = install("otp-plugin:home/a.jar#1", GIVER);
        assertThrows(BundleException.class, other::start);

        guard.expect("otp-plugin:home/b.jar#1");
        guard.expect("otp-plugin:home/c.jar#1");
        Bundle another = install("otp-plugin:home/b.jar#1", TAKER);
        assertEquals("OTP-7040", guard.denials(another).get(0).code());
    }
}
