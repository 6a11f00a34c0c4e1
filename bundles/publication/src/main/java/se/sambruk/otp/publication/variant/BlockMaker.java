package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.BlockContent.Column;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.publication.markdown.MarkdownContext;

/** Makes what a block says into blocks of a document, or into sections where it tells of the architecture. */
final class BlockMaker {
    private final Reader reader;
    private final Values values;
    private final Links links;
    private final Findings findings;
    private final ParsedTexts texts;
    private final FigureMaker figures;
    private final Catalogs catalogs;
    private final Shown shown;

    BlockMaker(
            Reader reader,
            Values values,
            Links links,
            Findings findings,
            ParsedTexts texts,
            FigureMaker figures,
            Catalogs catalogs,
            Shown shown) {
        this.reader = reader;
        this.values = values;
        this.links = links;
        this.findings = findings;
        this.texts = texts;
        this.figures = figures;
        this.catalogs = catalogs;
        this.shown = shown;
    }

    /** All that is told in a place. */
    Said make(PlannedBlock planned) {
        BlockNames names = shown.names(planned);
        List<Rendered> pieces = new ArrayList<>();
        for (int i = 0; i < planned.pieces().size(); i++) {
            PublicationBlock piece = planned.pieces().get(i).block();
            pieces.add(
                    switch (piece.content().kind()) {
                        case FIGURE -> new Rendered(figures.make(piece, names.figure(i)), List.of());
                        case CATALOG ->
                            new Rendered(
                                    List.of(), catalog(piece, names.pieces().get(i)));
                        default -> new Rendered(said(piece), List.of());
                    });
        }
        return Said.of(pieces, names.own());
    }

    /** Within a catalog, cross references lead to what it tells itself; else to where it is told first. */
    private List<Section> catalog(PublicationBlock piece, List<String> names) {
        List<Section> sections = catalogs.sections(piece.content(), reader);
        catalogs.undrawn(piece.content(), reader)
                .forEach((view, fault) -> figures.undrawn(view, fault, Keys.block(piece.id())));
        List<String> ids = Adopted.ids(sections);
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            own.putIfAbsent(ids.get(i), names.get(i));
        }
        return new Adopted(id -> Optional.ofNullable(own.get(id)).or(() -> shown.told(id))).in(sections, names);
    }

    private List<Block> said(PublicationBlock piece) {
        BlockContent content = piece.content();
        BlockContext context = new BlockContext(Keys.block(piece.id()), values, links, findings);
        return switch (content.kind()) {
            case TEXT -> texts.blocks(content.text()).blocks(context);
            case LIST -> list(content, context);
            case TABLE -> List.of(table(content, context));
            case NOTE -> note(content, context);
            // Figures and catalogs are made above, and what is included stands among the pieces.
            case FIGURE, CATALOG, INCLUDE -> throw new IllegalStateException("no text: " + piece.id());
        };
    }

    private List<Block> list(BlockContent content, MarkdownContext context) {
        List<Paragraph> items = content.items().stream()
                .map(item -> Paragraph.of(texts.line(item).spans(context)))
                .filter(item -> !item.plainText().isBlank())
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        return List.of(content.isNumbered() ? ItemList.numbered(items) : ItemList.bulleted(items));
    }

    private Table table(BlockContent content, BlockContext context) {
        List<Column> columns = content.columns();
        Table.Builder table =
                Table.builder(columns.stream().map(Column::width).toList()).rowHeaders(content.hasRowHeaders());
        if (!content.caption().isBlank()) {
            table.caption(context.name(content.caption()));
        }
        if (!content.description().isBlank()) {
            table.description(context.text(content.description()));
        }
        table.header(columns.stream()
                .map(column -> Cell.of(context.name(column.title())))
                .toList());
        for (List<String> row : content.rows()) {
            table.row(row.stream()
                    .map(cell ->
                            Cell.of(List.<Block>of(Paragraph.of(texts.line(cell).spans(context)))))
                    .toList());
        }
        return table.build();
    }

    /** The first paragraph begins with what kind of note it is, so that nobody needs to see how it looks. */
    private List<Block> note(BlockContent content, MarkdownContext context) {
        NoteKind purpose = content.purpose().orElse(NoteKind.INFORMATION);
        Span kind = Span.of(reader.text("note." + purpose.wire()), Span.Style.STRONG);
        List<Block> blocks = new ArrayList<>();
        for (Block block : texts.blocks(content.text()).blocks(context)) {
            blocks.add(block instanceof Paragraph paragraph ? paragraph.as("note") : block);
        }
        List<Span> first = new ArrayList<>(List.of(kind));
        if (!blocks.isEmpty() && blocks.get(0) instanceof Paragraph paragraph) {
            first.add(Span.of(" "));
            first.addAll(paragraph.spans());
            blocks.remove(0);
        }
        blocks.add(0, Paragraph.of(first).as("note"));
        return blocks;
    }
}
