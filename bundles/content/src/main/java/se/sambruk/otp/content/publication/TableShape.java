package se.sambruk.otp.content.publication;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** A table of a publication: headings, and rows with a cell for each. */
final class TableShape {
    private static final int WIDEST = 1_000;
    private static final String COLUMNS = "columns";
    private static final String ROWS = "rows";

    static final ObjectShape TABLE = ObjectShape.of(
                    optional("caption", Shapes.line()),
                    optional("description", Shapes.text()),
                    required(COLUMNS, Shapes.list(new ColumnShape())),
                    required(ROWS, new RowsShape()),
                    optional("row-headers", Shapes.flag()))
            .checking(TableShape::checkWidth);

    private TableShape() {}

    private static void checkWidth(Mapping node, Map<String, Object> values, Scope scope) {
        if (!(values.get(COLUMNS) instanceof List<?> columns)
                || !(node.get(ROWS).orElse(node) instanceof Sequence rows)) {
            return;
        }
        if (columns.isEmpty()) {
            scope.inside(COLUMNS).error(node.get(COLUMNS).orElse(node), "OTP-1358");
        }
        if (rows.items().isEmpty()) {
            scope.inside(ROWS).error(rows, "OTP-1361");
        }
        for (Node row : rows.items()) {
            if (!columns.isEmpty()
                    && row instanceof Sequence cells
                    && cells.items().size() != columns.size()) {
                scope.inside(ROWS).error(row, "OTP-1345", cells.items().size(), columns.size());
            }
        }
    }

    /** A column's heading alone, or with its width. */
    private static final class ColumnShape implements Shape {
        private static final ObjectShape WHOLE =
                ObjectShape.of(required("title", Shapes.line()), optional("width", Shapes.integer(1, WIDEST)));

        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return node instanceof Scalar
                    ? Shapes.line().read(node, scope).map(title -> Map.of("title", title))
                    : WHOLE.read(node, scope);
        }

        @Override
        public String example() {
            return WHOLE.example();
        }
    }

    /** Rows of cells; a cell may be empty. */
    private static final class RowsShape implements Shape {
        @Override
        public Optional<Object> read(Node node, Scope scope) {
            if (!(node instanceof Sequence rows)) {
                Shape.otherKind(node, scope, "OTP-1104", example());
                return Optional.empty();
            }
            List<Object> all = new ArrayList<>();
            boolean whole = true;
            for (Node row : rows.items()) {
                if (!(row instanceof Sequence cells)) {
                    Shape.otherKind(row, scope, "OTP-1104", "[…, …]");
                    whole = false;
                    continue;
                }
                List<Object> texts = new ArrayList<>();
                for (Node cell : cells.items()) {
                    Optional<Object> text =
                            isEmpty(cell) ? Optional.of("") : Shapes.text().read(cell, scope);
                    whole &= text.isPresent();
                    text.ifPresent(texts::add);
                }
                all.add(texts);
            }
            return whole ? Optional.of(all) : Optional.empty();
        }

        private static boolean isEmpty(Node cell) {
            return cell instanceof Scalar scalar && scalar.isEmpty();
        }

        @Override
        public String example() {
            return "[[…, …]]";
        }
    }
}
