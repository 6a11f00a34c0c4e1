package se.sambruk.otp.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;

/** Files of models that a test has put in, by their names, wherever they are said to lie; others are refused. */
public final class FakeModelFiles implements ModelImportService {
    /** That a file breaks its schema. */
    public static final ModelFinding BROKEN = ModelFinding.builder("PRV-5401", FindingSeverity.ERROR)
            .location(new SourceLocation("", "landskap.xml", 12, 3))
            .message(
                    LocalizedText.of("Attributet saknas.", "The attribute is missing."),
                    LocalizedText.of("Skriv det.", "Write it."))
            .build();
    /** That a little could not be kept. */
    public static final ModelFinding NOTED = ModelFinding.builder("PRV-5402", FindingSeverity.INFORMATION)
            .concept("K-PKN-REGISTER")
            .message(
                    LocalizedText.of("Typsnittet behålls inte.", "The font is not kept."),
                    LocalizedText.of("Inget behöver göras.", "Nothing needs to be done."))
            .build();
    /** That a type is unknown. */
    public static final ModelFinding UNKNOWN = ModelFinding.builder("PRV-5403", FindingSeverity.WARNING)
            .concept("K-PKN-REGISTER")
            .view("V-EGEN")
            .message(
                    LocalizedText.of("Typen är okänd.", "The type is unknown."),
                    LocalizedText.of("Byt den.", "Change it."))
            .build();

    private final Map<String, ModelReading> files = new HashMap<>();

    public FakeModelFiles with(String name, ModelReading reading) {
        files.put(name, reading);
        return this;
    }

    public FakeModelFiles with(String name, ArchitectureModel model) {
        return with(name, ModelReading.of(model, List.of(), List.of()));
    }

    @Override
    public SortedMap<String, LocalizedText> formats() {
        return new TreeMap<>(Map.of("prov", LocalizedText.of("Prov", "Sample")));
    }

    @Override
    public ModelReading read(Path fileOrFolder) {
        return files.getOrDefault(
                fileOrFolder.getFileName().toString(), ModelReading.refused(List.of(FakeProblems.ERROR)));
    }
}
