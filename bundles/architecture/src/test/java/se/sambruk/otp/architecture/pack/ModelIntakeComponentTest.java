package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginAuthoring;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.architecture.diff.ComparisonComponent;

public class ModelIntakeComponentTest {
    private static final String LOCK = "OTP-INF/amendments.lock.json";
    private static final Act ACT = new Act("arkitekten", Instant.EPOCH, "prov");
    private static final PackLibrary.Files LOCAL = PackLibrary.Files.of("OTP-INF/pack.yaml", """
            pack: {id: lokal, title: Lokalt, publisher: exempelkommun, prefix: EXK, version: 1.0.0, date: 2026-11-01, layer: municipal}
            elements:
              - {id: EXK-K, type: application-component, name: Eget system}
            """);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final PackLibrary library = new PackLibrary().with(LOCAL);
    private final List<Plugin> plugins = new ArrayList<>();
    /** The files of each pack that was put into use. */
    private final List<Map<String, byte[]>> installed = new ArrayList<>();

    private ModelIntakeComponent component() {
        PluginAuthoring authoring = (PluginAuthoring) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PluginAuthoring.class}, (proxy, method, arguments) -> {
                    installed.add(files((Path) arguments[0]));
                    return null;
                });
        PluginService service = (PluginService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PluginService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("plugins")) {
                        return plugins;
                    }
                    library.with(installed.get(installed.size() - 1));
                    return Plugin.builder((Path) arguments[0], PluginState.ACTIVE)
                            .build();
                });
        return new ModelIntakeComponent(
                library.library(),
                library.store(),
                library.blobs(),
                new ComparisonComponent(),
                library.content(),
                authoring,
                service);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private ModelIntakePlan plan(ModelIntakeComponent component, Element... more) {
        ArchitectureModel.Builder model = library.model("lokal").toBuilder();
        List.of(more).forEach(model::element);
        return component.plan(ModelIntakeRequest.builder("lokal", model.build(), LocalDate.of(2026, 12, 1))
                .publisher("exempelkommun")
                .build());
    }

    private static Element element(String id) {
        return Element.of(id, "application-component", "Nytt", "");
    }

    private List<String> refusal(ModelIntakeComponent component, ModelIntakePlan plan) {
        return assertThrows(ProblemException.class, () -> component.install(plan, ACT)).problems().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    public void of_two_who_planned_on_the_same_edition_the_second_is_told_to_look_again() {
        ModelIntakeComponent component = component();
        ModelIntakePlan first = plan(component, element("EXK-1"));
        ModelIntakePlan second = plan(component, element("EXK-2"));
        component.install(first, ACT);
        assertEquals(List.of("OTP-4423"), refusal(component, second));
        assertEquals("nothing more was put into use", 1, installed.size());
        component.install(plan(component, element("EXK-2")), ACT);
        assertEquals(3, library.model("lokal").elements().size());
    }

    @Test
    public void what_is_wrong_is_not_put_into_use() {
        ModelIntakeComponent component = component();
        ArchitectureModel model = library.model("lokal").toBuilder()
                .relation(Relation.of("EXK-R", RelationType.FLOW, "EXK-K", "EXK-SAKNAS"))
                .build();
        ModelIntakePlan plan = component.plan(ModelIntakeRequest.builder("lokal", model, LocalDate.of(2026, 12, 1))
                .publisher("exempelkommun")
                .build());
        assertEquals("OTP-4425", refusal(component, plan).get(0));
        assertEquals(2, refusal(component, plan).size());
        assertEquals(List.of(), installed);
    }

    @Test
    public void only_who_names_its_publisher_takes_the_place_of_a_pack_that_came_with_the_platform()
            throws IOException {
        ModelIntakeComponent component = component();
        ModelIntakeRequest unnamed = ModelIntakeRequest.builder(
                        "lokal", library.model("lokal"), LocalDate.of(2026, 12, 1))
                .title("Ny titel")
                .build();
        ProblemException refused = assertThrows(ProblemException.class, () -> component.plan(unnamed));
        assertEquals("OTP-4424", refused.problems().get(0).code());
        assertEquals("lokal 1.0.1", plan(component, element("EXK-1")).manifest().label());
        plugins.add(Plugin.builder(temporary.newFile("lokal.jar").toPath(), PluginState.ACTIVE)
                .locations(List.of("lokal.jar"))
                .build());
        assertEquals(
                "it is somebody's here",
                "Ny titel",
                component.plan(unnamed).manifest().title());
    }

    @Test
    public void what_says_nothing_new_is_not_put_into_use() {
        ModelIntakeComponent component = component();
        assertEquals(List.of("OTP-4403"), refusal(component, plan(component)));
    }

    @Test
    public void what_amendments_of_requirements_were_written_for_follows_the_pack() throws IOException {
        byte[] notes = "{\"lock\":1}".getBytes(StandardCharsets.UTF_8);
        Path jar = temporary.newFile("lokal.jar").toPath();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(LOCK));
            zip.write(notes);
        }
        plugins.add(Plugin.builder(jar, PluginState.ACTIVE)
                .locations(List.of("lokal.jar"))
                .build());
        ModelIntakeComponent component = component();
        component.install(plan(component, element("EXK-1")), ACT);
        assertArrayEquals(notes, installed.get(0).get(LOCK));
    }
}
