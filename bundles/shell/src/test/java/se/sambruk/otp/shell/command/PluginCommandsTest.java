package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSection;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeContent;
import se.sambruk.otp.shell.FakePacks;
import se.sambruk.otp.shell.FakePlugins;
import se.sambruk.otp.shell.FakeProblems;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.text.Texts;

/** What somebody added, and what came with the platform, as the commands for plugins tell of them. */
public class PluginCommandsTest {
    private static final Problem WARNING = Problem.of(
            "PRV-0009",
            Severity.WARNING,
            LocalizedText.of("Något stämmer inte.", "Something does not fit."),
            LocalizedText.of("Se efter.", "Have a look."));

    @Test
    public void anEditionThatANewerHasTakenThePlaceOfIsNoFault() throws Exception {
        List<PackReport> packs = new ArrayList<>(FakePacks.inUse());
        packs.add(FakePacks.superseded());
        FakeServices services = Fakes.all()
                .with(ContentService.class, new FakeContent(packs))
                .with(PluginService.class, new FakePlugins() {
                    @Override
                    public List<Plugin> plugins() {
                        return List.of(Plugin.builder(Path.of("/otp-data/deploy/äldre.yaml"), PluginState.SUPERSEDED)
                                .problems(List.of(FakeProblems.NOTE))
                                .build());
                    }
                });
        Result status = new Trial(services).run("otp:status");
        assertEquals(status.out(), Outcome.DONE, status.outcome());
        Result list = new Trial(services).run("plugin:list");
        assertEquals(list.out(), 3, list.out().split("ersatt av högre version", -1).length);
        assertTrue(list.out(), list.out().contains("UPPLYSNING PRV-0002"));
    }

    @Test
    public void whatCameWithThePlatformIsNotRemovedAndIsSaidToBelongToIt() throws Exception {
        PackReport dropped = FakePacks.inUse().get(1);
        PackReport delivered = new PackReport(
                "mvn:se.sambruk.otp/se.sambruk.otp.provpaket/1.0.0",
                PackState.ACTIVE,
                FakePacks.inUse().get(0).manifest(),
                Optional.empty(),
                1,
                0,
                List.of());
        FakeServices services = Fakes.all().with(ContentService.class, new FakeContent(List.of(delivered, dropped)));
        for (String name : List.of("provpaket", "se.sambruk.otp.store")) {
            Result result = new Trial(services).run("plugin:remove " + name);
            assertEquals(Outcome.FAILED, result.outcome());
            assertTrue(
                    result.err(), result.err().startsWith("OTP-8058\n" + name + " hör till plattformen och kan inte"));
        }
        assertEquals(
                Outcome.DONE,
                new Trial(services).run("plugin:remove provkommun").outcome());
    }

    @Test
    public void aPackWithNothingInItIsSaidToBeEmptyAndADroppedFileIsCalledWhatItIs() throws Exception {
        FakeServices services = Fakes.all()
                .with(PluginService.class, new FakePlugins() {
                    @Override
                    public PluginPlan check(Path file) {
                        return PluginPlan.builder("tomt", PluginKind.CONTENT)
                                .version("1.0.0")
                                .build();
                    }
                })
                .with(
                        ContentService.class,
                        new FakeContent(List.of(new PackReport(
                                "otp-plugin:home/ok.xlsx",
                                PackState.REFUSED,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                0,
                                List.of(FakeProblems.ERROR)))));
        assertTrue(new Trial(services)
                .run("plugin:check tomt.yaml")
                .out()
                .contains("Paketet har inga krav, inga publikationer, ingen arkitektur"));
        String list = new Trial(services).run("plugin:list").out();
        assertTrue(list, list.contains("deploy/ok.xlsx") && !list.contains("otp-plugin:home/ok"));
        String json = new Trial(services).run("plugin:list --json").out();
        assertTrue(json, json.contains("otp-plugin:home/ok.xlsx"));
    }

    @Test
    public void whatAPackBringsOfErrorsInPublicationsIsToldAndKeepsItFromBeingFlawless() throws Exception {
        FakeServices services = Fakes.all().with(PluginService.class, new FakePlugins() {
            @Override
            public PluginPlan check(Path file) {
                return PluginPlan.builder("kommun", PluginKind.CONTENT)
                        .version("1.0.0")
                        .publicationFindings(List.of(PublicationFinding.builder("OTP-8091", FindingSeverity.ERROR)
                                .publication("intro")
                                .subject("block-a")
                                .message(Texts.MESSAGES, "intro", 1, "publication:check intro")
                                .build()))
                        .build();
            }
        });
        Result result = new Trial(services).wide(200).run("plugin:check kommun.jar");
        assertEquals(Outcome.FINDINGS, result.outcome());
        for (String told : List.of("I publikationerna, med paketet", "OTP-8091", "intro › block-a", "Fel: 1.")) {
            assertTrue(told + " in " + result.out(), result.out().contains(told));
        }
        String json = new Trial(services).run("plugin:check kommun.jar --json").out();
        assertTrue(json, json.contains("\"publicationFindings\""));
    }

    @Test
    public void whatAPackHasBesideRequirementsIsCountedAndNamedAsFarAsAnybodyReads() throws Exception {
        List<String> many = IntStream.rangeClosed(1, 14).mapToObj(i -> "K-" + i).toList();
        FakeServices services = Fakes.all().with(PluginService.class, new FakePlugins() {
            @Override
            public PluginPlan check(Path file) {
                return PluginPlan.builder("prov", PluginKind.CONTENT)
                        .version("1.0.0")
                        .holds(Map.of(
                                PackSection.PUBLICATIONS, List.of("handbok"),
                                PackSection.PUBLICATION_AMENDMENTS, List.of("intro", "intro-om"),
                                PackSection.PUBLICATION_APPROVALS, List.of("intro/granne"),
                                PackSection.ELEMENTS, many,
                                PackSection.VIEWS, List.of()))
                        .build();
            }
        });
        String out = new Trial(services).wide(200).run("plugin:check prov.yaml").out();
        assertTrue(out, out.contains("Publikationer, 1: handbok"));
        assertTrue(out, out.contains("Ändrat i publikationer, 2: intro, intro-om"));
        assertTrue(out, out.contains("Godkännanden, 1: intro/granne"));
        assertTrue(out, out.contains("Element, 14: K-1,") && out.contains("K-12 och 2 till"));
        assertFalse(out, out.contains("Vyer") || out.contains("Paketet har inga krav"));
        String json =
                new Trial(services).run("plugin:check prov.yaml --json").out().replaceAll("\\s+", "");
        assertTrue(
                json,
                json.contains("\"publication-amendments\":[\"intro\",\"intro-om\"]") && json.contains("\"K-14\""));
    }

    @Test
    public void whatIsWarnedOfIsShownWhenAFileIsChecked() throws Exception {
        FakeServices services = Fakes.all().with(PluginService.class, new FakePlugins() {
            @Override
            public PluginPlan check(Path file) {
                return PluginPlan.builder("prov", PluginKind.CONTENT)
                        .version("1.0.0")
                        .conflicts(List.of(ContextReport.of(
                                List.of(new ContextEntry("prov", Optional.empty())), List.of(WARNING))))
                        .build();
            }
        });
        Result result = new Trial(services).run("plugin:check prov.xlsx");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("VARNING PRV-0009"));
        assertTrue(result.out(), result.out().contains("Att se över i de sammanhang"));
        assertFalse(result.out(), result.out().contains("Krockar"));
    }

    @Test
    public void whatDoesNotFitTogetherIsToldOfWhenAFileIsInstalled() throws Exception {
        FakeServices services = Fakes.all().with(PluginService.class, new FakePlugins() {
            @Override
            public Plugin install(Path file, Act act) {
                return Plugin.builder(Path.of("/otp-data/deploy/prov.yaml"), PluginState.ACTIVE)
                        .identity("prov", "1.0.0")
                        .problems(List.of(FakeProblems.ERROR))
                        .build();
            }
        });
        Result result = new Trial(services).run("plugin:install prov.yaml");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("prov 1.0.0 är i bruk."));
        assertTrue(result.out(), result.out().contains("FEL " + FakeProblems.ERROR.code()));
    }

    @Test
    public void aPackThatIsInUseAndOfNoUseIsExplained() throws Exception {
        PackReport delivered = new PackReport(
                "mvn:se.sambruk.otp/se.sambruk.otp.provpaket/1.0.0",
                PackState.ACTIVE,
                FakePacks.inUse().get(0).manifest(),
                Optional.empty(),
                1,
                0,
                List.of(WARNING, FakeProblems.NOTE));
        FakeServices services = Fakes.all().with(ContentService.class, new FakeContent(List.of(delivered)));
        Result result = new Trial(services).run("plugin:explain provpaket");
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.out(), result.out().contains("VARNING PRV-0009"));
        assertFalse(result.out(), result.out().contains(FakeProblems.NOTE.code()));
    }
}
