package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

public class ParameterCommandsTest {
    private static FakeServices withLevels() {
        return Fakes.all()
                .with(
                        LibraryService.class,
                        new FakeLibrary(List.of(
                                Samples.catalog(), levels("nivaer", "98,5", "99,0"), levels("kommunens", "99,8"))));
    }

    /** A pack of sets, the first of which is small in every pack. */
    private static Catalog levels(String pack, String... values) {
        String[] sizes = {"liten", "stor"};
        Catalog.Builder catalog =
                Catalog.builder(Samples.manifest(pack, "1.0.0", Layer.NATIONAL).build());
        for (int i = 0; i < values.length; i++) {
            catalog.parameterSet(ParameterSet.builder(sizes[i], "Nivå " + sizes[i], "Så brukar det vara.")
                    .description("För den som är " + sizes[i] + ".")
                    .setting(Setting.of(new RequirementId("PRV-DRI-001"), "tillganglighet", values[i], ""))
                    .setting(Setting.of(new RequirementId("PRV-ZZZ-999"), "okand", "5", "Eget skäl."))
                    .build());
        }
        return catalog.build();
    }

    @Test
    public void readyLevelsAreListedAndComparedForPeopleAndPrograms() throws Exception {
        golden("parameters.sv.txt", new Trial(withLevels()).run("requirement:parameters"));
        golden("parameters.json", new Trial(withLevels()).run("requirement:parameters --pack nivaer --json"));
        golden("levels.sv.txt", new Trial(withLevels()).wide(120).run("requirement:parameters liten nivaer/stor"));
        golden("levels.tsv", new Trial(withLevels()).run("requirement:parameters stor --no-format"));
        golden("levels.json", new Trial(withLevels()).run("requirement:parameters stor --json"));
    }

    @Test
    public void levelsStandBesideWhatTheLayersUpToTheirPackHaveDecided() throws Exception {
        RequirementId id = new RequirementId("PRV-DRI-001");
        Catalog own = Catalog.builder(
                        Samples.manifest("vart", "1.0.0", Layer.MUNICIPAL).build())
                .parameterSet(ParameterSet.builder("var", "Vår", "Så vill vi ha det.")
                        .setting(Setting.of(id, "tillganglighet", "99,8", ""))
                        .build())
                .amendment(new Located<>(
                        Amendment.change(
                                id,
                                Map.of(
                                        FieldPath.parse("parameters.tillganglighet.min")
                                                .orElseThrow(),
                                        "99.7"),
                                "Beslut."),
                        SourceLocation.file("vart 1.0.0", "a.yaml")))
                .build();
        FakeServices services = Fakes.all()
                .with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog(), levels("nivaer", "98,5"), own)));
        String shown = new Trial(services)
                .run("requirement:parameters liten var --no-format")
                .out();
        assertTrue(shown, shown.contains("98.0..99.99"));
        assertTrue(shown, shown.contains("99.7..99.99"));
    }

    @Test
    public void aSetThatIsNotThereIsAnErrorAndWhatMayHaveBeenMeantIsTold() throws Exception {
        Result result = new Trial(withLevels()).run("requirement:parameters lite");
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("OTP-8032"));
        assertTrue(result.err(), result.err().contains("Menade du liten?"));
        String full = new Trial(withLevels())
                .run("requirement:parameters nivaer/storr")
                .err();
        assertTrue(full, full.contains("Menade du nivaer/stor?"));
    }

    @Test
    public void thatThereAreNoSetsIsSaidOfWhatWasAskedFor() throws Exception {
        assertTrue(new Trial(Fakes.all())
                .run("requirement:parameters")
                .out()
                .endsWith("Inget paket har några parameteruppsättningar.\n"));
        String without = new Trial(Fakes.all())
                .run("requirement:parameters --pack provpaket")
                .out();
        assertTrue(without, without.endsWith("Paketet provpaket har inga parameteruppsättningar.\n"));
        String missing = new Trial(Fakes.all())
                .run("requirement:parameters --pack provpakt")
                .out();
        assertTrue(missing, missing.contains("Det finns inget innehållspaket provpakt."));
    }
}
