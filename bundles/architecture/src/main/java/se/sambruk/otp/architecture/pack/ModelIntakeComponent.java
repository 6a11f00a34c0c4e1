package se.sambruk.otp.architecture.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelIntakeService;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginAuthoring;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.problem.FullDisk;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.text.Messages;

/** The taking in of models as a service: a pack is made of the model, and put into use like any other. */
@Component
public final class ModelIntakeComponent implements ModelIntakeService {
    private static final Logger LOG = LoggerFactory.getLogger(ModelIntakeComponent.class);
    private static final Messages MESSAGES = Messages.of(ModelIntakeComponent.class);

    private final PluginAuthoring authoring;
    private final PluginService plugins;
    private final Editions editions;
    private final Intake intake;
    private final ReentrantLock installing = new ReentrantLock();

    @Activate
    public ModelIntakeComponent(
            @Reference LibraryService library,
            @Reference LibraryStore store,
            @Reference BlobStore blobs,
            @Reference ModelComparisonService comparison,
            @Reference ContentService content,
            @Reference PluginAuthoring authoring,
            @Reference PluginService plugins) {
        this.authoring = authoring;
        this.plugins = plugins;
        this.editions = new Editions(store, blobs);
        this.intake = new Intake(library, comparison, editions, new Trial(content, library), new AddedFiles(plugins));
    }

    @Override
    public ModelIntakePlan plan(ModelIntakeRequest request) {
        return intake.plan(request);
    }

    @Override
    public Plugin install(ModelIntakePlan plan, Act act) {
        ModelPack pack = plan.pack().orElseThrow(() -> Problem.error(
                        MESSAGES, "OTP-4417", plan.conflicts().size())
                .asException());
        if (pack.files().isEmpty()) {
            throw Problem.error(MESSAGES, "OTP-4403", plan.manifest().label()).asException();
        }
        if (plan.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            List<Problem> why = new ArrayList<>();
            why.add(Problem.error(MESSAGES, "OTP-4425", plan.manifest().label()));
            why.addAll(plan.problems());
            throw new ProblemException(why);
        }
        installing.lock();
        try {
            if (!editions.areStill(plan.manifest().id(), plan.editions())) {
                throw Problem.error(MESSAGES, "OTP-4423", plan.manifest().id()).asException();
            }
            return install(plan.manifest().id(), pack, act);
        } finally {
            installing.unlock();
        }
    }

    private Plugin install(String id, ModelPack pack, Act act) {
        Path work = null;
        try {
            work = Files.createTempDirectory("otp-modell");
            Path folder = work.resolve(id);
            for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            Path jar = work.resolve(id + ".jar");
            authoring.pack(folder, jar);
            return plugins.install(jar, act);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            MESSAGES, FullDisk.caused(e) ? "OTP-4419" : "OTP-4418", String.valueOf(e.getMessage())),
                    e);
        } finally {
            remove(work);
        }
    }

    private static void remove(Path work) {
        if (work == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(work)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // What stays is in the folder for temporary files, which the machine empties; what was asked for is done.
            LOG.debug("{} stays", work, e);
        }
    }
}
