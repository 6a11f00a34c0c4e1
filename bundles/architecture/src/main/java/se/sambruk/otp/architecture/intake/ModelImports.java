package se.sambruk.otp.architecture.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Picks the format that knows a model's files, and has it read them. Knows nothing of OSGi. */
final class ModelImports implements ModelImportService {
    private static final Logger LOG = LoggerFactory.getLogger(ModelImports.class);
    private static final Messages MESSAGES = Messages.of(ModelImports.class);
    private static final long MEGABYTE = 1_000_000;

    private final Supplier<List<ModelImportFormat>> formats;
    private final long megabytes;
    private final int files;

    /**
     * @param megabytes how large a model's files may be together, in millions of bytes
     * @param files how many there may be
     */
    ModelImports(Supplier<List<ModelImportFormat>> formats, long megabytes, int files) {
        if (megabytes < 1 || files < 1) {
            throw new IllegalArgumentException("limits are at least 1, got " + megabytes + " and " + files);
        }
        this.formats = formats;
        this.megabytes = megabytes;
        this.files = files;
    }

    @Override
    public List<ModelImportFormat> formats() {
        return formats.get().stream()
                .sorted(Comparator.comparing(ModelImportFormat::id))
                .toList();
    }

    @Override
    public ModelReading read(Path path) throws IOException, InterruptedException {
        if (!Files.exists(path)) {
            return refused("OTP-4430", path.toString());
        }
        ModelFiles source;
        try {
            source = ModelFiles.open(path, files);
        } catch (ModelFiles.TooManyException e) {
            LOG.debug("{} is refused", path, e);
            return refused("OTP-4431", path.toString(), files);
        }
        if (source.size() > megabytes * MEGABYTE) {
            return refused("OTP-4432", source.name(), source.size() / MEGABYTE + 1, megabytes);
        }
        Optional<ModelImportFormat> format = Optional.empty();
        for (ModelImportFormat candidate : formats()) {
            if (recognizes(candidate, source)) {
                format = Optional.of(candidate);
                break;
            }
        }
        return format.isPresent() ? read(format.get(), source) : unknown(source);
    }

    private static boolean recognizes(ModelImportFormat format, ModelFiles source) throws IOException {
        try {
            return format.recognizes(source);
        } catch (RuntimeException e) {
            LOG.warn("{} could not tell whether {} is for it", format.id(), source.name(), e);
            return false;
        }
    }

    // A plugin's fault is the plugin's: the person is told which one.
    private static ModelReading read(ModelImportFormat format, ModelFiles source)
            throws IOException, InterruptedException {
        try {
            return format.read(source);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("{} could not be read by {}", source.name(), format.id(), e);
            return refused("OTP-4434", source.name(), format.id(), e.getClass().getSimpleName());
        }
    }

    private ModelReading unknown(ModelFiles source) {
        List<ModelImportFormat> known = formats();
        return known.isEmpty()
                ? refused("OTP-4435", source.name())
                : refused(
                        "OTP-4433",
                        source.name(),
                        LocalizedText.of(labels(known, LocalizedText.SWEDISH), labels(known, Locale.ENGLISH)));
    }

    private static String labels(List<ModelImportFormat> formats, Locale locale) {
        return formats.stream().map(format -> format.label().in(locale)).collect(Collectors.joining("; "));
    }

    private static ModelReading refused(String code, Object... arguments) {
        return ModelReading.refused(List.of(Problem.error(MESSAGES, code, arguments)));
    }
}
