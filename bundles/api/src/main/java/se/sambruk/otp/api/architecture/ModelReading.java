package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/** What came of reading a model from files: the model, and all that is to be said of the files. Immutable. */
public final class ModelReading {
    private final ArchitectureModel model;
    private final List<ModelFinding> schemaErrors;
    private final List<ModelFinding> findings;
    private final List<Problem> problems;

    private ModelReading(
            ArchitectureModel model,
            List<ModelFinding> schemaErrors,
            List<ModelFinding> findings,
            List<Problem> problems) {
        this.model = model;
        this.schemaErrors = List.copyOf(schemaErrors);
        this.findings = List.copyOf(findings);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param schemaErrors what breaks the schema of the format; each with its place
     * @param findings what else was not as it should be, and what could not be kept
     */
    public static ModelReading of(
            ArchitectureModel model, List<ModelFinding> schemaErrors, List<ModelFinding> findings) {
        return new ModelReading(Objects.requireNonNull(model), schemaErrors, findings, List.of());
    }

    /**
     * That nothing could be read.
     *
     * @param problems why; at least one error
     */
    public static ModelReading refused(List<Problem> problems) {
        if (problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("what is refused has a reason: " + problems);
        }
        return new ModelReading(null, List.of(), List.of(), new ArrayList<>(problems));
    }

    /** Empty if, and only if, nothing could be read. */
    public Optional<ArchitectureModel> model() {
        return Optional.ofNullable(model);
    }

    public List<ModelFinding> schemaErrors() {
        return schemaErrors;
    }

    public List<ModelFinding> findings() {
        return findings;
    }

    /** Why nothing could be read. */
    public List<Problem> problems() {
        return problems;
    }
}
