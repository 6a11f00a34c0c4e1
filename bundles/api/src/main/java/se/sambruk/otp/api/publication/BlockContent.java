package se.sambruk.otp.api.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * What a block says. Which of the parts it has depends on its {@link #kind()}; those that it does not have are empty. Texts are Markdown
 * (CommonMark) in which variables may stand, but for captions and alternatives, which are plain text with variables.
 */
public final class BlockContent extends TreeValue {
    /** A column of a table: its heading, and its width in relation to the others, above 0. */
    public record Column(String title, int width) {
        public Column {
            Objects.requireNonNull(title);
            if (width < 1) {
                throw new IllegalArgumentException("a column is wider than 0: " + title);
            }
        }
    }

    private final BlockKind kind;
    private final Map<String, Object> node;

    private BlockContent(BlockKind kind, TreeWriter node) {
        this.kind = kind;
        this.node = node.put("kind", kind).done();
    }

    /** Paragraphs, lists and small tables. */
    public static BlockContent text(String markdown) {
        return new BlockContent(BlockKind.TEXT, new TreeWriter().put("text", Objects.requireNonNull(markdown)));
    }

    /** Items of one paragraph each. */
    public static BlockContent list(List<String> items, boolean numbered) {
        TreeWriter out = new TreeWriter().put("items", items);
        return new BlockContent(BlockKind.LIST, numbered ? out.put("numbered", true) : out);
    }

    /**
     * @param caption what stands above it; may be empty
     * @param description what it shows, for those who cannot see it; may be empty
     * @param rows each with a cell for each column
     * @param rowHeaders whether the first cell of each row is the row's header
     * @throws IllegalArgumentException if there is no column or a row does not fill the columns
     */
    public static BlockContent table(
            String caption, String description, List<Column> columns, List<List<String>> rows, boolean rowHeaders) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has columns");
        }
        List<Object> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row fills " + columns.size() + " columns, this one " + row.size());
            }
            lines.add(TreeWriter.list(row));
        }
        TreeWriter out = new TreeWriter()
                .putText("caption", caption)
                .putText("description", description)
                .put(
                        "columns",
                        columns.stream()
                                .map(column -> new TreeWriter()
                                        .put("title", column.title())
                                        .put("width", column.width())
                                        .done())
                                .toList())
                .put("rows", lines);
        return new BlockContent(BlockKind.TABLE, rowHeaders ? out.put("row-headers", true) : out);
    }

    /**
     * A view of the architecture, drawn.
     *
     * @param caption empty for the view's name
     * @param alternative what it shows, as sentences; empty for those that are made of the view
     */
    public static BlockContent view(String id, String caption, String alternative) {
        return new BlockContent(
                BlockKind.FIGURE,
                new TreeWriter()
                        .put("view", Objects.requireNonNull(id))
                        .putText("caption", caption)
                        .putText("alternative", alternative));
    }

    /**
     * A picture that the pack carries.
     *
     * @param path within the pack, such as {@code images/karta.svg}; SVG or PNG
     * @param alternative what it shows, as sentences; a check tells where it is empty
     */
    public static BlockContent image(String path, String caption, String alternative) {
        return new BlockContent(
                BlockKind.FIGURE,
                new TreeWriter()
                        .put("image", Objects.requireNonNull(path))
                        .putText("caption", caption)
                        .putText("alternative", alternative));
    }

    /** Text that stands out from the rest. */
    public static BlockContent note(String markdown, NoteKind purpose) {
        return new BlockContent(
                BlockKind.NOTE,
                new TreeWriter().put("text", Objects.requireNonNull(markdown)).put("purpose", purpose));
    }

    /** What another block says, or all blocks of a topic say, by its id. */
    public static BlockContent include(String id) {
        return new BlockContent(BlockKind.INCLUDE, new TreeWriter().put("include", Objects.requireNonNull(id)));
    }

    /**
     * A part of the architecture, told in full.
     *
     * @param layer the only layer whose elements are told; {@code null} for all
     */
    public static BlockContent catalog(ArchitecturePart part, ArchitectureLayer layer) {
        return new BlockContent(
                BlockKind.CATALOG, new TreeWriter().put("catalog", part).put("layer", Optional.ofNullable(layer)));
    }

    /**
     * @throws IllegalArgumentException if the tree is none that this class writes
     */
    public static BlockContent fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return switch (WireValue.of(BlockKind.class, in.text("kind"))) {
            case TEXT -> text(in.text("text"));
            case LIST -> list(in.texts("items"), in.flag("numbered"));
            case TABLE ->
                table(
                        in.text("caption", ""),
                        in.text("description", ""),
                        in.list("columns", BlockContent::column),
                        in.list("rows", BlockContent::row),
                        in.flag("row-headers"));
            case FIGURE ->
                in.findText("view")
                        .map(view -> view(view, in.text("caption", ""), in.text("alternative", "")))
                        .orElseGet(() -> image(in.text("image"), in.text("caption", ""), in.text("alternative", "")));
            case NOTE -> note(in.text("text"), WireValue.of(NoteKind.class, in.text("purpose")));
            case INCLUDE -> include(in.text("include"));
            case CATALOG ->
                catalog(
                        WireValue.of(ArchitecturePart.class, in.text("catalog")),
                        in.findText("layer")
                                .map(layer -> WireValue.of(ArchitectureLayer.class, layer))
                                .orElse(null));
        };
    }

    private static Column column(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Column(in.text("title"), in.integer("width", 1));
    }

    private static List<String> row(Object tree) {
        return ((List<?>) tree).stream().map(String.class::cast).toList();
    }

    private TreeReader in() {
        return TreeReader.of(node);
    }

    public BlockKind kind() {
        return kind;
    }

    /** The Markdown of a text or a note. */
    public String text() {
        return in().text("text", "");
    }

    /** What a note is for. */
    public Optional<NoteKind> purpose() {
        return in().findText("purpose").map(text -> WireValue.of(NoteKind.class, text));
    }

    /** The items of a list. */
    public List<String> items() {
        return in().texts("items");
    }

    /** Whether a list is numbered. */
    public boolean isNumbered() {
        return in().flag("numbered");
    }

    /** Of a table or a figure. */
    public String caption() {
        return in().text("caption", "");
    }

    /** Of a table. */
    public String description() {
        return in().text("description", "");
    }

    /** Of a table. */
    public List<Column> columns() {
        return in().list("columns", BlockContent::column);
    }

    /** Of a table, each with a cell for each column. */
    public List<List<String>> rows() {
        return in().list("rows", BlockContent::row);
    }

    /** Whether the first cell of each row of a table is the row's header. */
    public boolean hasRowHeaders() {
        return in().flag("row-headers");
    }

    /** The view that a figure shows. */
    public Optional<String> view() {
        return in().findText("view");
    }

    /** The picture that a figure shows, as a path within the pack. */
    public Optional<String> image() {
        return in().findText("image");
    }

    /** What a figure shows, as sentences. */
    public String alternative() {
        return in().text("alternative", "");
    }

    /** The id of the block or topic that is told here too. */
    public Optional<String> included() {
        return in().findText("include");
    }

    /** What of the architecture is told. */
    public Optional<ArchitecturePart> catalogPart() {
        return in().findText("catalog").map(text -> WireValue.of(ArchitecturePart.class, text));
    }

    /** The only layer whose elements are told. */
    public Optional<ArchitectureLayer> layer() {
        return in().findText("layer").map(text -> WireValue.of(ArchitectureLayer.class, text));
    }

    /** Every Markdown text that it holds, in reading order. */
    public Stream<String> markdown() {
        return Stream.of(
                        Stream.of(text()).filter(text -> !text.isEmpty()),
                        items().stream(),
                        rows().stream().flatMap(List::stream))
                .flatMap(texts -> texts);
    }

    @Override
    protected Object buildTree() {
        return node;
    }
}
