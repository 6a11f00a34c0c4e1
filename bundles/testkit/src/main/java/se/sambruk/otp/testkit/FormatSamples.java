package se.sambruk.otp.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.library.Specification;

/** Chooses what the contract of formats tries on a format, by what the format accepts. */
final class FormatSamples {
    private static final int LARGE = 500;
    private static final int LARGE_COLUMNS = 60;

    /** The types that it has samples of. */
    static final Set<Class<?>> TYPES =
            Set.of(Document.class, Specification.class, Matrix.class, ArchitectureModel.class);

    /** What a sample is to try. */
    enum Kind {
        USUAL,
        UNUSUAL,
        EMPTY,
        LARGE;

        /** The samples of this kind by name; those of types that are not among the accepted are left out. */
        Map<String, Object> samples(List<Class<?>> accepted) {
            Map<String, Object> samples = new LinkedHashMap<>();
            if (accepted.contains(Document.class)) {
                samples.put("document, " + this, document(this));
                if (this == USUAL) {
                    samples.put("document that is a preview", Samples.previewDocument());
                }
            }
            if (accepted.contains(Specification.class)) {
                samples.put("specification, " + this, specification(this));
                if (this == USUAL) {
                    samples.put(
                            "specification as published",
                            Samples.specification().published());
                }
            }
            if (accepted.contains(Matrix.class)) {
                samples.put("matrix, " + this, matrix(this));
            }
            if (accepted.contains(ArchitectureModel.class)) {
                samples.put("architecture model, " + this, model(this));
            }
            return samples;
        }
    }

    private FormatSamples() {}

    private static Document document(Kind kind) {
        return switch (kind) {
            case USUAL -> Samples.document();
            case UNUSUAL -> Samples.unusualDocument();
            case EMPTY -> Samples.emptyDocument();
            case LARGE -> Samples.document(Samples.specification(LARGE));
        };
    }

    private static ArchitectureModel model(Kind kind) {
        return switch (kind) {
            case USUAL -> Samples.architectureModel();
            case UNUSUAL -> Samples.unusualArchitectureModel();
            case EMPTY -> Samples.emptyArchitectureModel();
            case LARGE -> Samples.architectureModel(LARGE);
        };
    }

    private static Specification specification(Kind kind) {
        return switch (kind) {
            case USUAL -> Samples.specification();
            case UNUSUAL -> Samples.unusualSpecification();
            case EMPTY -> Samples.emptySpecification();
            case LARGE -> Samples.specification(LARGE);
        };
    }

    private static Matrix matrix(Kind kind) {
        return switch (kind) {
            case USUAL -> Samples.matrix();
            case UNUSUAL -> Samples.unusualMatrix();
            case EMPTY -> Samples.emptyMatrix();
            case LARGE -> Samples.matrix(LARGE, LARGE_COLUMNS);
        };
    }
}
