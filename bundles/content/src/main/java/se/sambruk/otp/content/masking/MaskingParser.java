package se.sambruk.otp.content.masking;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingReader;
import se.sambruk.otp.api.award.masking.MaskingReading;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.award.masking.ReleasedFile;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;
import se.sambruk.otp.content.tree.Trees;

/** Reads a file of maskings to its typed form, or to every fault that it has. Pure and thread-safe. */
public final class MaskingParser implements MaskingReader {
    private static final ObjectShape TEXT = ObjectShape.of(
            required("text", Shapes.line()),
            optional("entry", Shapes.line()),
            required("reason", Shapes.text()),
            required("provision", Shapes.line()));
    private static final ObjectShape ENTRY = ObjectShape.of(
            required("entry", Shapes.line()),
            optional("key", Shapes.line()),
            required("reason", Shapes.text()),
            required("provision", Shapes.line()));
    private static final ObjectShape FILE = ObjectShape.of(
            required("entry", Shapes.line()), required("name", Shapes.line()), optional("read-by", Shapes.line()));
    private static final ObjectShape OTHERS =
            ObjectShape.of(required("reason", Shapes.text()), required("provision", Shapes.line()));
    private static final ObjectShape WHOLE = ObjectShape.of(required(
            "masking",
            ObjectShape.of(
                    required("assessed-by", Shapes.line()),
                    required("on", Shapes.date()),
                    optional("texts", Shapes.list(TEXT)),
                    optional("entries", Shapes.list(ENTRY)),
                    optional("files", Shapes.list(FILE)),
                    optional("other-files", OTHERS))));

    private final Limits limits;

    public MaskingParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public MaskingReading read(String name, InputStream in) {
        Faults faults = new Faults(limits.problems());
        Scope scope = faults.in(name);
        Optional<Masking> masking = Trees.read(in, new Budget(limits), scope).flatMap(root -> masking(root, scope));
        return new MaskingReading(masking.filter(read -> !faults.hasErrors()), faults.problems(""));
    }

    private static Optional<Masking> masking(Mapping root, Scope scope) {
        int before = scope.errors();
        Map<String, Object> values = WHOLE.values(root, scope);
        if (scope.errors() > before) {
            return Optional.empty();
        }
        TreeReader in = TreeReader.of(values.get("masking"));
        Mapping node = (Mapping) root.get("masking").orElseThrow();
        List<MaskingRule> rules = new ArrayList<>();
        for (String key : List.of("texts", "entries")) {
            List<Node> nodes = items(node, key);
            List<Object> trees = in.list(key, tree -> tree);
            for (int i = 0; i < trees.size(); i++) {
                rules.add(MaskingRule.fromTree(trees.get(i), place(nodes.get(i), scope)));
            }
        }
        List<Node> nodes = items(node, "files");
        List<Object> trees = in.list("files", tree -> tree);
        List<ReleasedFile> files = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            TreeReader file = TreeReader.of(trees.get(i));
            files.add(new ReleasedFile(
                    file.text("entry"), file.text("name"), file.text("read-by", ""), place(nodes.get(i), scope)));
        }
        return Optional.of(new Masking(
                in.text("assessed-by"), in.date("on"), rules, files, in.find("other-files", MaskingParser::ground)));
    }

    private static Masking.Ground ground(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Masking.Ground(in.text("reason"), in.text("provision"));
    }

    private static List<Node> items(Mapping node, String key) {
        return node.get(key).filter(Sequence.class::isInstance).map(Sequence.class::cast).stream()
                .flatMap(list -> list.items().stream())
                .toList();
    }

    private static SourceLocation place(Node node, Scope scope) {
        return new SourceLocation("", scope.file(), node.line(), node.column());
    }
}
