package se.sambruk.otp.export.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.text.LocalizedText;

/** A document of a page or two with every kind of block, span and cell. */
final class SampleDocument {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\" viewBox=\"0 0 60 20\">"
                    + "<circle cx=\"10\" cy=\"10\" r=\"8\" fill=\"none\" stroke=\"#000000\"/></svg>";

    private SampleDocument() {}

    static Document make() {
        return Document.builder("Provdokument – åäö ÅÄÖ & <tecken>", LocalizedText.SWEDISH)
                .subtitle("Skrivs när ett format provas")
                .organization("Provkommun")
                .notice("Prov")
                .metadata(new MetadataEntry("type", "Dokumenttyp", "Prov"))
                .metadata(new MetadataEntry("approved-by", "Godkänd av", ""))
                .section(text())
                .section(tables())
                .section(figures())
                .build();
    }

    private static Section text() {
        return Section.builder("text", "Löpande text")
                .block(Paragraph.of(List.of(
                        Span.of("Vanlig text, "),
                        Span.of("betonad", Span.Style.EMPHASIS),
                        Span.of(", "),
                        Span.of("stark", Span.Style.STRONG),
                        Span.of(" och "),
                        Span.of("kod", Span.Style.CODE),
                        Span.of(", "),
                        Span.of("en hänvisning inom dokumentet").to("PROV-TAB-001"),
                        Span.of(" och "),
                        Span.of("en ut ur det").linking("https://exempel.invalid/a?b=1&c=2"),
                        Span.of("."))))
                .block(Paragraph.of("En anmärkning.").as("note"))
                .section(Section.builder("listor", "Listor")
                        .block(ItemList.bulleted(List.of(Paragraph.of("första"), Paragraph.of("andra"))))
                        .section(Section.builder("numrerade", "Numrerade listor")
                                .block(ItemList.numbered(List.of(Paragraph.of("ett"), Paragraph.of("två"))))
                                .block(nested(ItemList.DEEPEST))
                                .build())
                        .build())
                .build();
    }

    /** As deep as lists may lie, numbered and not by turns. */
    private static ItemList nested(int levels) {
        List<ItemList> below = levels == 1 ? List.of() : List.of(nested(levels - 1));
        return ItemList.of(levels % 2 == 0, List.of(ItemList.Item.of(Paragraph.of("lista i lista"), below)));
    }

    private static Section tables() {
        return Section.builder("tabeller", "Tabeller")
                .block(Table.builder(List.of(1, 4))
                        .id("PROV-TAB-001")
                        .role("requirement")
                        .caption("En tabell med rubriker för raderna")
                        .description("Två rader, den första med flera stycken.")
                        .rowHeaders(true)
                        .row(List.of(
                                Table.Cell.of("Krav"),
                                Table.Cell.of(List.of(
                                        Paragraph.of("Ett stycke."),
                                        ItemList.bulleted(List.of(Paragraph.of("en punkt i en cell")))))))
                        .row(List.of(Table.Cell.of("Svar"), Table.Cell.of("")))
                        .build())
                .block(Table.builder(List.of(2, 1, 1))
                        .header(List.of(
                                Table.Cell.of("Nivå"), Table.Cell.of("Följd").spanning(2)))
                        .header(List.of(Table.Cell.of("Procent"), Table.Cell.of("Åtgärd"), Table.Cell.of("Belopp")))
                        .row(List.of(Table.Cell.of("99,8"), Table.Cell.of("=1+1"), Table.Cell.of("5 000 kr")))
                        .row(List.of(Table.Cell.of("Över alla kolumner").spanning(3)))
                        .build())
                .build();
    }

    private static Section figures() {
        return Section.builder("bilder", "Bilder")
                .numbered(false)
                .block(Figure.of(
                        "prov-png", SamplePicture.png(), "image/png", "Figur 1 Gråskala", "Från svart till vitt."))
                .block(Figure.of(
                        "prov-svg",
                        SVG.getBytes(StandardCharsets.UTF_8),
                        "image/svg+xml",
                        "Figur 2 Cirkel",
                        "En cirkel utan fyllning."))
                .build();
    }
}
