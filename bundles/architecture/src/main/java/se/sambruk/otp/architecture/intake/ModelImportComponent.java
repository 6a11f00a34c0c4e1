package se.sambruk.otp.architecture.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelReading;

/** The reading of models as a service, over the formats that come and go. Configured with the PID {@code se.sambruk.otp.architecture}. */
@Component(configurationPid = "se.sambruk.otp.architecture")
public final class ModelImportComponent implements ModelImportService {
    /** How much is read. */
    public @interface Config {
        /** How large a model's files may be together, in millions of bytes. */
        long import_megabytes() default 100;

        /** How many files a folder may hold. */
        int import_files() default 500_000;
    }

    private final List<ModelImportFormat> formats = new CopyOnWriteArrayList<>();
    private final ModelImports imports;

    /**
     * Called by Declarative Services.
     *
     * @throws IllegalArgumentException if a limit is below 1
     */
    @Activate
    public ModelImportComponent(Config config) {
        this.imports = new ModelImports(() -> List.copyOf(formats), config.import_megabytes(), config.import_files());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindFormat(ModelImportFormat format) {
        formats.add(format);
    }

    void unbindFormat(ModelImportFormat format) {
        formats.remove(format);
    }

    @Override
    public ModelReading read(Path path) throws IOException, InterruptedException {
        return imports.read(path);
    }

    @Override
    public List<ModelImportFormat> formats() {
        return imports.formats();
    }
}
