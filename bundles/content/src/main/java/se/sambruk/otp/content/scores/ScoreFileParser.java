package se.sambruk.otp.content.scores;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.assessment.ScoreFileReader;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.pack.Forms;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;
import se.sambruk.otp.content.tree.Trees;

/** Reads a score sheet to its typed form, or to every fault that it has. Pure and thread-safe. */
public final class ScoreFileParser implements ScoreFileReader {
    private static final ObjectShape ABOUT = ObjectShape.of(
            optional("procurement", Shapes.line()),
            optional("plan", Shapes.line()),
            optional("assessor", Shapes.line()));
    private static final ObjectShape SCORE = ObjectShape.of(
            required("tender", Shapes.line()),
            required("requirement", Forms.requirementId()),
            optional("score", Shapes.decimal()),
            optional("motivation", Shapes.text()));
    private static final ObjectShape AGREED = ObjectShape.of(
            required("tender", Shapes.line()),
            required("requirement", Forms.requirementId()),
            optional("score", Shapes.decimal()),
            optional("motivation", Shapes.text()),
            optional("by", Shapes.list(Shapes.line())));
    private static final Shape FILE = ObjectShape.of(
            optional("score-sheet", ABOUT),
            optional("scores", Shapes.list(SCORE)),
            optional("agreed", Shapes.list(AGREED)));

    private final Limits limits;

    public ScoreFileParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public List<String> extensions() {
        return List.of("yaml", "yml");
    }

    @Override
    public Reading read(String name, InputStream in) {
        Faults faults = new Faults(limits.problems());
        Scope scope = faults.in(name);
        Optional<ScoreFile> file = Trees.read(in, new Budget(limits), scope).flatMap(root -> file(root, scope));
        return new Reading(file.filter(read -> !faults.hasErrors()), faults.problems(""));
    }

    private static Optional<ScoreFile> file(Mapping root, Scope scope) {
        return FILE.read(root, scope).map(read -> {
            Map<?, ?> values = (Map<?, ?>) read;
            Map<?, ?> about = values.get("score-sheet") instanceof Map<?, ?> map ? map : Map.of();
            return new ScoreFile(
                    text(about, "procurement"),
                    text(about, "plan"),
                    text(about, "assessor"),
                    rows(root, values, "scores", scope, ScoreFileParser::given),
                    rows(root, values, "agreed", scope, ScoreFileParser::agreed));
        });
    }

    /** The rows that have a score: the others are left to do. */
    private static <T> List<T> rows(
            Mapping root, Map<?, ?> values, String key, Scope scope, BiFunction<Map<?, ?>, SourceLocation, T> typed) {
        List<T> rows = new ArrayList<>();
        List<?> trees = values.get(key) instanceof List<?> list ? list : List.of();
        for (int i = 0; i < trees.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) trees.get(i);
            if (row.containsKey("score")) {
                Node node = ((Sequence) root.get(key).orElseThrow()).items().get(i);
                rows.add(typed.apply(row, new SourceLocation("", scope.file(), node.line(), node.column())));
            }
        }
        return rows;
    }

    private static ScoreFile.Given given(Map<?, ?> row, SourceLocation place) {
        return new ScoreFile.Given(
                text(row, "tender"), requirement(row), text(row, "score"), text(row, "motivation"), place);
    }

    private static ScoreFile.Agreed agreed(Map<?, ?> row, SourceLocation place) {
        List<String> by = row.get("by") instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
        return new ScoreFile.Agreed(
                text(row, "tender"), requirement(row), text(row, "score"), text(row, "motivation"), by, place);
    }

    private static RequirementId requirement(Map<?, ?> row) {
        return new RequirementId(text(row, "requirement"));
    }

    private static String text(Map<?, ?> values, String key) {
        return values.get(key) instanceof String text ? text.strip() : "";
    }
}
