package se.sambruk.otp.architecture.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.text.LocalizedText;

/** Gathers the formats that are registered, whoever brings them, and reads models by them. */
@Component(service = ModelImportService.class, configurationPid = "se.sambruk.otp.architecture.intake")
public final class IntakeComponent implements ModelImportService {
    /** Limits; each has a sound default. */
    public @interface Config {
        /** The greatest number of files of a folder. */
        int max_files() default 200_000;

        /** The greatest size of a file, or of all files of a folder, on disk, in MiB. */
        int max_mebibytes() default 250;

        /** How long a format may take, in seconds. */
        int timeout_seconds() default 300;
    }

    /** Where a format comes among others: the greatest ranking first, and of equal ones the one that was registered first. */
    private record Rank(int ranking, long id) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byRanking = Integer.compare(other.ranking, ranking);
            return byRanking != 0 ? byRanking : Long.compare(id, other.id);
        }
    }

    private final IntakeLimits limits;
    private final SortedMap<Rank, ModelImportFormat> formats = new ConcurrentSkipListMap<>();

    @Activate
    public IntakeComponent(Config config) {
        this.limits = new IntakeLimits(
                config.max_files(),
                config.max_mebibytes() * IntakeLimits.MEBIBYTE,
                Duration.ofSeconds(config.timeout_seconds()));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFormat(ModelImportFormat format, Map<String, Object> properties) {
        formats.put(rank(properties), format);
    }

    void removeFormat(ModelImportFormat format, Map<String, Object> properties) {
        formats.remove(rank(properties), format);
    }

    private static Rank rank(Map<String, Object> properties) {
        Object ranking = properties.get("service.ranking");
        return new Rank(ranking instanceof Integer number ? number : 0, (Long) properties.get("service.id"));
    }

    private ModelIntake intake() {
        return new ModelIntake(List.copyOf(formats.values()), limits);
    }

    @Override
    public SortedMap<String, LocalizedText> formats() {
        return intake().labels();
    }

    @Override
    public ModelReading read(Path fileOrFolder) throws InterruptedException {
        return intake().read(fileOrFolder);
    }
}
