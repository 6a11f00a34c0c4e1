package se.sambruk.otp.export.trial;

import java.util.List;
import java.util.function.Supplier;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.document.Document;
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

    private record Kind(Class<?> type, String key, Supplier<Object> value) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Document.class, "sample.document", SampleDocument::make),
            new Kind(Specification.class, "sample.specification", SampleSpecification::make),
            new Kind(ArchitectureModel.class, "sample.architecture", SampleModel::make));

    private TrialSamples() {}

    /** The samples of the accepted types; those that a format accepts by a supertype too. */
    static List<Sample> of(List<Class<?>> accepted) {
        return KINDS.stream()
                .filter(kind -> accepted.stream().anyMatch(type -> type.isAssignableFrom(kind.type())))
                .map(kind ->
                        new Sample(ExportProblems.text(kind.key()), kind.value().get()))
                .toList();
    }
}
