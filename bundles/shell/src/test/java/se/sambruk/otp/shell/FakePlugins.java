package se.sambruk.otp.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;

/** One plugin in use, one whose new version was refused. */
public class FakePlugins implements PluginService {
    @Override
    public List<Plugin> plugins() {
        Plugin active = Plugin.builder(Path.of("/otp-data/deploy/provkommun.yaml"), PluginState.ACTIVE)
                .identity("provkommun", "1.2.0")
                .inUse("1.2.0")
                .kind(PluginKind.CONTENT)
                .hash(ContentHash.ofBytes(new byte[] {1}))
                .since(Instant.parse("2026-11-23T08:00:00Z"))
                .locations(List.of("otp-plugin:home/provkommun.yaml"))
                .build();
        Plugin outdated = Plugin.builder(Path.of("/otp-data/deploy/kod.jar"), PluginState.OUTDATED)
                .identity("se.exempel.kod", "2.0.0")
                .inUse("1.0.0")
                .kind(PluginKind.CODE)
                .problems(List.of(FakeProblems.ERROR))
                .build();
        return List.of(active, outdated);
    }

    @Override
    public Optional<Plugin> find(String name) {
        return plugins().stream().filter(plugin -> plugin.id().equals(name)).findFirst();
    }

    @Override
    public PluginPlan check(Path file) {
        PluginPlan.Builder plan =
                PluginPlan.builder("provkommun", PluginKind.CONTENT).version("1.3.0");
        return file.getFileName().toString().startsWith("fel")
                ? plan.problems(List.of(FakeProblems.ERROR)).build()
                : plan.conflicts(file.getFileName().toString().startsWith("krock") ? FakeLibrary.CONFLICTS : List.of())
                        .replaces("1.2.0")
                        .adds(List.of(new RequirementId("PRV-ARE-001"), new RequirementId("PRV-ARE-002")))
                        .amends(List.of(new RequirementId("PRV-DRI-001")))
                        .build();
    }

    @Override
    public Plugin install(Path file, Act act) {
        if (file.getFileName().toString().startsWith("fel")) {
            throw new ProblemException(FakeProblems.ERROR);
        }
        return plugins().get(0);
    }

    @Override
    public Plugin exchange(Path file, Class<?> extensionPoint, String id, Act act) {
        return install(file, act);
    }

    @Override
    public void remove(String name, Act act) {
        find(name).orElseThrow(() -> new ProblemException(FakeProblems.ERROR));
    }

    @Override
    public List<Problem> explain(String name) {
        return name.equals("provkommun") ? List.of() : List.of(FakeProblems.ERROR);
    }

    @Override
    public List<Plugin> reconcile() {
        return plugins();
    }
}
