package se.sambruk.otp.format.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.LocalizedText;

/** A document with what the samples lack: deep headings, names used twice, odd tables, figures with long descriptions. */
final class RichDocument {
    static final String LONG =
            "Bilden visar hur en invånare startar ett ärende. ".repeat(6) + "\n\nEtt andra stycke beskriver resten.";

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 300\">"
            + "<script>alert(1)</script><rect width=\"900\" height=\"300\" onclick=\"alert(2)\"/></svg>";

    private RichDocument() {}

    static Figure figure(String id, String mediaType, String image, String alternative) {
        return Figure.of(id, image.getBytes(StandardCharsets.UTF_8), mediaType, "Figur & <bild>", alternative);
    }

    static Document make() {
        Paragraph twice = Paragraph.of("Samma stycke två gånger.").identified("samma");
        Section deepest = Section.builder("djup-7", "Nivå sju").block(twice).build();
        Section deep = deepest;
        for (int level = 6; level > 1; level--) {
            deep = Section.builder("djup-" + level, "Nivå " + level)
                    .numbered(level != 4)
                    .section(deep)
                    .build();
        }
        return Document.builder("Rik & <stor> \"text\"", LocalizedText.SWEDISH)
                .section(deep)
                .section(deepest)
                .section(tables(twice))
                .section(Section.builder("listor", "Listor")
                        .block(nested(ItemList.DEEPEST))
                        .build())
                .section(Section.builder("tabell", "")
                        .block(figure("lång", "image/svg+xml", SVG, LONG))
                        .block(figure("trasig", "image/svg+xml", "<svg", "En trasig bild."))
                        .block(figure("gif", "image/gif", "GIF89a", "En rörlig bild."))
                        .block(Paragraph.of(List.of(
                                Span.of("Finns inte").to("ingenstans"),
                                Span.of(" farlig").linking("javascript:alert(1)"),
                                Span.of(" ").to("tabell"),
                                Span.of("till figuren", Span.Style.CODE).to("lång"))))
                        .build())
                .build();
    }

    /** Each item but those on the last level has a list of either kind below it. */
    static ItemList nested(int levels) {
        Paragraph text = Paragraph.of("Nivå " + levels).identified("lista-" + levels);
        if (levels == 1) {
            return ItemList.bulleted(List.of(text, Paragraph.of("")));
        }
        ItemList below = nested(levels - 1);
        return ItemList.of(
                levels % 2 == 0,
                List.of(
                        ItemList.Item.of(text, List.of(below, ItemList.numbered(List.of(Paragraph.of("Intill"))))),
                        ItemList.Item.of(Paragraph.of(""), List.of(below))));
    }

    private static Section tables(Paragraph cell) {
        Table inner = Table.builder(List.of(1))
                .row(List.of(Cell.of("inre")))
                .row(List.of(Cell.of("")))
                .build();
        return Section.builder("tabeller", "Tabeller")
                .block(Table.builder(List.of(1, 1, 1)).build())
                .block(Table.builder(List.of(1, 2, 1))
                        .id("tabell")
                        .row(List.of(Cell.of("Bara breda").spanning(2), Cell.of("rader")))
                        .row(List.of(Cell.of("ingen börjar i den andra").spanning(2), Cell.of("kolumnen")))
                        .build())
                .block(Table.builder(List.of(1, 1, 1, 1))
                        .description("Fyra kolumner utan rubrik.")
                        .rowHeaders(true)
                        .header(List.of(Cell.of(""), Cell.of("Två").spanning(2), Cell.of("En")))
                        .row(List.of(Cell.of(""), Cell.of(List.of(inner)), Cell.of(List.of(cell)), Cell.of("x")))
                        .row(List.of(
                                Cell.of("Rad"),
                                Cell.of(List.of(ItemList.bulleted(List.of()))),
                                Cell.of(List.of()),
                                Cell.of("y")))
                        .build())
                .build();
    }
}
