package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeQuality;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

/** A profile is tried before it is issued: what resolving it tells, what the rules find, and what is meant. */
public class ProcurementCheckTest {
    private static final Specification SPECIFICATION = Samples.specification();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeQuality quality = FakeQuality.working();

    @Before
    public void profile() throws Exception {
        Files.writeString(folder().resolve("profil.yaml"), "procurement: …");
    }

    private Path folder() {
        return temporary.getRoot().toPath();
    }

    private static LibraryService library(Resolution resolution) {
        return (LibraryService) Proxy.newProxyInstance(
                LibraryService.class.getClassLoader(), new Class<?>[] {LibraryService.class}, (proxy, method, args) -> {
                    assertEquals("resolve", method.getName());
                    return resolution;
                });
    }

    private static Resolution resolved(Problem... problems) {
        return new Resolution(Optional.of(SPECIFICATION), List.of(problems));
    }

    private static ProfileReading read(String name, InputStream in) {
        assertEquals("profil.yaml", name);
        Profile profile = Profile.builder(SPECIFICATION.procurement(), SPECIFICATION.document())
                .build();
        return new ProfileReading(Optional.of(profile), List.of());
    }

    private Trial trial(FakeQuality service, Resolution resolution) {
        return new Trial(Fakes.all()
                        .with(QualityService.class, service)
                        .with(ProfileReader.class, ProcurementCheckTest::read)
                        .with(LibraryService.class, library(resolution)))
                .in(folder());
    }

    private Result run(Resolution resolution, String flags) throws Exception {
        return trial(quality, resolution).run("procurement:check profil.yaml" + flags);
    }

    @Test
    public void everythingIsToldForPeopleAndPrograms() throws Exception {
        quality.left = SPECIFICATION.requirements().get(1).requirement().id().value();
        Resolution told = resolved(FakeProblems.WARNING);
        golden("check-profile.sv.txt", run(told, ""));
        golden("check-profile.json", run(told, " --json"));
        golden("check-profile.tsv", run(told, " --no-format"));
        golden("check-profile.sarif", run(told, " --sarif"));
        golden("check-profile.suppressed.json", run(told, " --suppressed --json"));
        golden("check-profile.en.txt", trial(quality, told).inEnglish().run("procurement:check profil.yaml"));
        assertTrue(quality.closed);
    }

    @Test
    public void theRulesGoByTheProfilesCircumstancesAndTheTextsAreNotIssued() throws Exception {
        run(resolved(), " --category dri");
        Circumstances circumstances = quality.asked.circumstances();
        assertEquals(Optional.of(SPECIFICATION.procurement().regime()), circumstances.regime());
        assertEquals(Optional.of(SPECIFICATION.procurement().acquisition()), circumstances.acquisition());
        assertFalse(circumstances.isIssued());
        assertEquals(Optional.of("DRI"), quality.asked.category());
    }

    @Test
    public void whatIsOnlyInformationIsNoReasonToStop() throws Exception {
        FakeQuality quiet = FakeQuality.quiet();
        assertEquals(
                Outcome.DONE,
                trial(quiet, resolved()).run("procurement:check profil.yaml").outcome());
        assertEquals(
                "a warning of the profile is",
                Outcome.FINDINGS,
                trial(quiet, resolved(FakeProblems.WARNING))
                        .run("procurement:check profil.yaml")
                        .outcome());
        assertEquals(
                "and so is a rule that does not work",
                Outcome.FINDINGS,
                trial(FakeQuality.failing(), resolved())
                        .run("procurement:check profil.yaml")
                        .outcome());
    }

    @Test
    public void aFaultyEvaluationPlanIsToldOfBesideWhatTheRulesFind() throws Exception {
        FakeQuality quiet = FakeQuality.quiet();
        Result result = new Trial(Fakes.all()
                        .with(QualityService.class, quiet)
                        .with(ProfileReader.class, ProcurementCheckTest::read)
                        .with(LibraryService.class, library(resolved()))
                        .with(PlanService.class, specification -> List.of(FakeProblems.ERROR)))
                .in(folder())
                .run("procurement:check profil.yaml");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("PRV-0003"));
        assertTrue("the rules have run", quiet.closed);
    }

    @Test
    public void aProfileThatCannotBeResolvedIsNotChecked() throws Exception {
        Result result = run(new Resolution(Optional.empty(), List.of(FakeProblems.ERROR)), "");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("PRV-0003"));
    }

    @Test
    public void formsThatDoNotGoTogetherAreWrongUsage() throws Exception {
        for (String flags : List.of(" --sarif --json", " --sarif --no-format", " --sarif --suppressed")) {
            assertEquals(flags, Outcome.WRONG_USAGE, run(resolved(), flags).outcome());
        }
    }

    private static void golden(String name, Result result) throws Exception {
        assertEquals(result.err(), Outcome.FINDINGS, result.outcome());
        Golden.check(name, result.out());
    }
}
