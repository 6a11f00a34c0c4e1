package se.sambruk.otp.format.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/** Documents with what is hard to lay out and to mark. */
final class HardCases {
    static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD";
    static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627";
    static final String EMOJI = "\uD83D\uDC69\u200D\uD83D\uDCBB";

    private HardCases() {}

    /** A table of so many rows, with a header of two rows. */
    static Table table(int rows) {
        Table.Builder table = Table.builder(List.of(1, 3, 2))
                .caption("En lång tabell")
                .description("Tabellen är lång.")
                .rowHeaders(true)
                .header(List.of(Cell.of("Huvud ett"), Cell.of("Huvud två").spanning(2)))
                .header(List.of(Cell.of("Nyckel"), Cell.of("Text"), Cell.of("Mer")));
        for (int i = 1; i <= rows; i++) {
            table.row(List.of(
                    Cell.of("Rad" + i),
                    Cell.of("Det här är vad raden med nummer " + i + " säger om saken."),
                    i % 7 == 0 ? Cell.of(List.of()) : Cell.of("Värde " + i)));
        }
        return table.build();
    }

    static Document make() {
        Document.Builder document = Document.builder("Svåra fall & <annat>", LocalizedText.SWEDISH)
                .subtitle("Med underrubrik")
                .organization("Provkommun")
                .notice("Förhandsvisning, ej fastställd")
                .metadata(new MetadataEntry("identity", "Identitet", "KS 2026/0114-7"))
                .metadata(new MetadataEntry("version", "Version", "1.0"))
                .metadata(new MetadataEntry("approved-by", "Godkänd av", ""));
        document.section(deep(1));
        document.section(tables());
        document.section(lists());
        document.section(texts());
        document.section(figures());
        return document.build();
    }

    private static Section deep(int level) {
        Section.Builder section =
                Section.builder("djup-" + level, "Nivå " + level).block(Paragraph.of("Text på nivå " + level + "."));
        if (level < 9) {
            section.section(deep(level + 1));
        }
        return section.build();
    }

    private static Section tables() {
        Table inner = Table.builder(List.of(1, 1))
                .header(List.of(Cell.of("Inre A"), Cell.of("Inre B")))
                .row(List.of(Cell.of("inre"), Cell.of("")))
                .build();
        List<Block> tall = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            tall.add(Paragraph.of("Stycke " + i + " i en cell som är högre än en sida."));
        }
        return Section.builder("tabeller", "Tabeller")
                .block(Paragraph.of("Först något som leder till tabellen."))
                .block(table(120))
                .block(Table.builder(List.of(1, 2))
                        .header(List.of(Cell.of("Huvud"), Cell.of("Hög cell")))
                        .row(List.of(Cell.of(List.of(inner)), Cell.of(tall)))
                        .row(List.of(Cell.of(List.of()), Cell.of("")))
                        .build())
                .block(Table.builder(List.of(1, 1, 1)).caption("Utan rader").build())
                .block(Table.builder(List.of(1, 1))
                        .header(List.of(Cell.of(""), Cell.of("Bara huvud")))
                        .build())
                .block(Table.builder(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                        .row(List.of(
                                Cell.of("Smalaspalter".repeat(4)).spanning(3),
                                Cell.of("över").spanning(17)))
                        .build())
                .build();
    }

    private static Section lists() {
        List<Paragraph> many = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            many.add(Paragraph.of("Punkt " + i + (i % 5 == 0 ? " som är lång. ".repeat(20) : "")));
        }
        return Section.builder("listor", "Listor")
                .block(ItemList.bulleted(List.of()))
                .block(ItemList.bulleted(List.of(Paragraph.of(""), Paragraph.of("Efter en tom"))))
                .block(ItemList.numbered(many))
                .build();
    }

    private static Section texts() {
        return Section.builder("texter", "")
                .block(Paragraph.of("Ord" + "somaldrigtarslut".repeat(200)))
                .block(Paragraph.of("Hebreiska " + HEBREW + ", arabiska " + ARABIC + " och bild " + EMOJI + " mitt i."))
                .block(Paragraph.of("Grekiska αβγδ ΑΒΓΔ, pilar ← ↑ → ↓ ↔ ⇒, punkter • ◦ ▪, tecken ✓ ✗ ≤ ≥ ≠ € § ½ …"))
                .block(Paragraph.of("Styrtecken \u0001\u0002 \uFFFE och hårt\u00A0mellanslag, mjukt\u00ADbindestreck."))
                .block(Paragraph.of("En rad\noch en till\n\noch en sist"))
                .block(Paragraph.of(List.of(
                        Span.of("Fet", Span.Style.STRONG),
                        Span.of(" kursiv", Span.Style.EMPHASIS),
                        Span.of(" kod", Span.Style.CODE),
                        Span.of(" till tabellen, med många ord så att länken bryts över två rader på sidan om den är"
                                        + " tillräckligt lång, vilket den är nu")
                                .to("tabeller"),
                        Span.of(" ut").linking("https://exempel.invalid/å?a=1&b=2"),
                        Span.of(" ingenstans").to("finns-inte"),
                        Span.of(" farligt").linking("javascript:alert(1)"))))
                .block(Paragraph.of("En notis som säger något viktigt. ".repeat(12))
                        .as("note"))
                .build();
    }

    private static Section figures() {
        return Section.builder("figurer", "Figurer")
                .block(figure(
                        "hel",
                        Samples.document().sections().stream()
                                .flatMap(section -> section.blocks().stream())
                                .filter(Figure.class::isInstance)
                                .map(block -> ((Figure) block).image())
                                .findFirst()
                                .orElseThrow()))
                .block(figure("trasig", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13}))
                .block(Figure.of(
                        "svg",
                        "<svg".getBytes(StandardCharsets.UTF_8),
                        "image/svg+xml",
                        "Utan bildpunkter",
                        "Bara i ord."))
                .build();
    }

    static Figure figure(String id, byte[] image) {
        return Figure.of(id, image, "image/png", "Figur " + id, "Vad bilden " + id + " visar.");
    }

    /** Lists within lists, on the page and in cells, of which one is hardly wide enough for them. */
    static Document nested() {
        ItemList deepest = within(ItemList.DEEPEST);
        return Written.document(
                deepest,
                Table.builder(List.of(1, 9))
                        .row(List.of(Cell.of(List.of(deepest)), Cell.of(List.of(deepest))))
                        .build());
    }

    static ItemList bullets(String text) {
        return ItemList.bulleted(List.of(Paragraph.of(text)));
    }

    /** Lists within lists, of either kind; an item that says nothing has one too. */
    private static ItemList within(int levels) {
        if (levels == 1) {
            return bullets("Innerst. " + "Ord ".repeat(40));
        }
        ItemList below = within(levels - 1);
        return ItemList.of(
                levels % 2 == 0,
                List.of(
                        ItemList.Item.of(Paragraph.of("Nivå " + levels), List.of(below, bullets("Intill"))),
                        ItemList.Item.of(Paragraph.of(""), List.of(below))));
    }
}
