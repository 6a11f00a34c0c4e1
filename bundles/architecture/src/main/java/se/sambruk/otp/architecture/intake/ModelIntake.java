package se.sambruk.otp.architecture.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.LayoutMark;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelImportFormat;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.swap.guard.Supervised;

/**
 * Finds the format for some files and has it read them. A format may come of a plugin: it runs in a thread of its own, and what it throws or
 * how long it takes is told of and harms nobody.
 */
final class ModelIntake {
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final List<ModelImportFormat> formats;
    private final IntakeLimits limits;

    /**
     * @param formats those there are, the ones to be asked first before others
     */
    ModelIntake(List<ModelImportFormat> formats, IntakeLimits limits) {
        this.formats = formats;
        this.limits = limits;
    }

    SortedMap<String, LocalizedText> labels() {
        SortedMap<String, LocalizedText> labels = new TreeMap<>();
        formats.forEach(format -> labels.putIfAbsent(format.id(), format.label()));
        return labels;
    }

    ModelReading read(Path path) throws InterruptedException {
        try {
            ModelFiles files = ModelFiles.of(path, limits);
            for (ModelImportFormat format : formats) {
                if (supervised(format, files, () -> format.recognizes(files))) {
                    return withLinks(unmarked(supervised(format, files, () -> format.read(files))), files);
                }
            }
            throw Texts.fault(
                    "OTP-5485", files.name(), LocalizedText.of(known(LocalizedText.SWEDISH), known(Locale.ENGLISH)));
        } catch (ProblemException e) {
            return ModelReading.refused(e.problems());
        } catch (IOException e) {
            return ModelReading.refused(List.of(unreadable(path.toString(), e)));
        }
    }

    /** What the platform has laid out for another tool, and nobody has moved there, is the platform's to lay out again. */
    private static ModelReading unmarked(ModelReading reading) {
        return reading.model()
                .map(model -> ModelReading.of(LayoutMark.take(model), reading.schemaErrors(), reading.findings()))
                .orElse(reading);
    }

    /** Links are passed by; what they lead to may be part of the model. */
    private static ModelReading withLinks(ModelReading reading, ModelFiles files) {
        List<String> links = files.links().stream().sorted().toList();
        if (links.isEmpty()) {
            return reading;
        }
        ModelFinding passed = ModelFinding.builder("OTP-5490", FindingSeverity.WARNING)
                .message(Texts.ALL, links.size(), ModelFiles.some(links))
                .build();
        return reading.model()
                .map(model -> ModelReading.of(
                        model,
                        reading.schemaErrors(),
                        Stream.concat(reading.findings().stream(), Stream.of(passed))
                                .toList()))
                .orElse(reading);
    }

    private String known(Locale locale) {
        String known = labels().entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue().in(locale) + ")")
                .collect(Collectors.joining("; "));
        return known.isEmpty() ? "–" : known;
    }

    private <T> T supervised(ModelImportFormat format, ModelFiles files, Callable<T> work) throws InterruptedException {
        String id = format.id();
        try {
            T result = Supervised.call(
                    "otp-model-import-" + id,
                    format.getClass().getClassLoader(),
                    work,
                    limits.time(),
                    () -> {},
                    STOPPING);
            if (result == null) {
                throw Texts.fault("OTP-5487", id, files.name(), "null");
            }
            return result;
        } catch (TimeoutException e) {
            throw new ProblemException(
                    Problem.error(
                            Texts.ALL,
                            "OTP-5486",
                            id,
                            files.name(),
                            limits.time().toSeconds()),
                    e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw new ProblemException(unreadable(files.name(), io), io);
            }
            throw new ProblemException(
                    Problem.error(
                            Texts.ALL,
                            "OTP-5487",
                            id,
                            files.name(),
                            cause.getClass().getName()),
                    cause);
        }
    }

    private static Problem unreadable(String name, IOException fault) {
        return Problem.error(Texts.ALL, "OTP-5488", name, FileFaults.reason(fault));
    }
}
