package se.sambruk.otp.export.trial;

import java.util.List;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.swap.sample.SampleSpecification;

/** What a format is tried on. Made when it is needed: a platform with no plugins never makes them. */
final class TrialSamples {
    /**
     * Something to write.
     *
     * @param name what it is called in a text
     */
    record Sample(LocalizedText name, Object value) {}

    private record Kind(Class<?> type, String key, Function<FormatDescriptor, Object> value) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Document.class, "sample.document", format -> SampleDocument.make()),
            new Kind(Specification.class, "sample.specification", format -> SampleSpecification.make()),
            new Kind(Matrix.class, "sample.matrix", format -> SampleMatrix.make()),
            new Kind(ArchitectureModel.class, "sample.architecture", format -> SampleModel.make()),
            new Kind(Diagram.class, "sample.diagram", format -> SampleDiagram.make(format.mediaType())));

    private TrialSamples() {}

    /** The samples of the types that a format accepts; those that it accepts by a supertype too. */
    static List<Sample> of(FormatDescriptor format) {
        return KINDS.stream()
                .filter(kind -> format.accepts().stream().anyMatch(type -> type.isAssignableFrom(kind.type())))
                .map(kind ->
                        new Sample(ExportProblems.text(kind.key()), kind.value().apply(format)))
                .toList();
    }
}
