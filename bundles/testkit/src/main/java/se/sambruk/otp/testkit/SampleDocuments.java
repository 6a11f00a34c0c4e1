package se.sambruk.otp.testkit;

import java.nio.charset.StandardCharsets;
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
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.text.LocalizedText;

/** The documents behind {@link Samples}. */
final class SampleDocuments {
    /** What {@link #withUnknownBlock} says in the block that no format can know. */
    static final String UNKNOWN_TEXT = "Innehåll av ett slag som tillkom efter formatet";

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">
              <rect x="1" y="1" width="118" height="38" fill="none" stroke="#000000"/>
            </svg>
            """;

    private SampleDocuments() {}

    static Document full() {
        return builder("Kravbilaga för ärendehantering")
                .subtitle("Ärendehanteringssystem som tjänst")
                .organization("Provkommun")
                .metadata(new MetadataEntry("issued-by", "Utfärdad", "Upphandlingsenheten"))
                .metadata(new MetadataEntry("approved-by", "Godkänd av", ""))
                .metadata(new MetadataEntry("type", "Dokumenttyp", "Kravbilaga"))
                .metadata(new MetadataEntry("status", "Status", "Utkast"))
                .metadata(new MetadataEntry("identity", "Identitet", "KS 2026/0114-7"))
                .metadata(new MetadataEntry("version", "Version", "1.0"))
                .metadata(new MetadataEntry("version-date", "Versionsdatum", "2026-11-23"))
                .section(runningText())
                .section(tables())
                .section(figures())
                .section(history())
                .build();
    }

    static Document empty() {
        return builder("Tom bilaga").build();
    }

    static Document preview() {
        return builder("Förhandsvisad bilaga")
                .notice("Förhandsvisning, ej fastställd")
                .section(Section.builder("start", "Inledning")
                        .block(Paragraph.of("Bilagan är inte fastställd."))
                        .build())
                .build();
    }

    static Document unusual(List<String> texts) {
        Document.Builder document = builder("Ovanliga texter " + texts.get(4))
                .subtitle(texts.get(0))
                .organization(texts.get(1))
                .metadata(new MetadataEntry("type", "Dokumenttyp", texts.get(5)));
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            document.section(Section.builder("ovanlig-" + i, "Avsnitt " + (i + 1) + " " + shortened(text))
                    .block(Paragraph.of(text))
                    .block(ItemList.bulleted(List.of(Paragraph.of(text))))
                    .block(Table.builder(List.of(1, 3))
                            .header(List.of(Table.Cell.of("Nr"), Table.Cell.of("Text")))
                            .row(List.of(Table.Cell.of("Rad " + (i + 1)), Table.Cell.of(text)))
                            .build())
                    .build());
        }
        return document.build();
    }

    static Document withUnknownBlock() {
        Block unknown = new Block(null, "framtida") {
            @Override
            public String plainText() {
                return UNKNOWN_TEXT;
            }
        };
        return builder("Bilaga med nyheter")
                .section(Section.builder("nytt", "Nytt slag av innehåll")
                        .block(Paragraph.of("Före det nya."))
                        .block(unknown)
                        .block(Paragraph.of("Efter det nya."))
                        .build())
                .build();
    }

    static Document of(Specification specification) {
        Document.Builder document = builder(specification.document().title())
                .organization(specification.procurement().buyer().name());
        specification.categories().forEach(category -> {
            Section.Builder section = Section.builder("omrade-" + category.code(), category.name());
            specification.requirements().stream()
                    .filter(r -> r.requirement().category().equals(category.code()))
                    .forEach(r -> section.block(Table.builder(List.of(1, 4))
                            .id(r.requirement().id().value())
                            .role("requirement")
                            .caption(
                                    r.requirement().id() + " " + r.requirement().title())
                            .rowHeaders(true)
                            .row(List.of(Table.Cell.of("Krav"), Table.Cell.of(r.text(LocalizedText.SWEDISH))))
                            .row(List.of(
                                    Table.Cell.of("Motiv"),
                                    Table.Cell.of(r.requirement().rationale())))
                            .build()));
            document.section(section.build());
        });
        return document.build();
    }

    private static Document.Builder builder(String title) {
        return Document.builder(title, LocalizedText.SWEDISH);
    }

    private static Section runningText() {
        return Section.builder("inledning", "Inledning")
                .block(Paragraph.of(List.of(
                        Span.of("Bilagan anger vad kommunen begär. "),
                        Span.of("Kraven besvaras ett och ett", Span.Style.STRONG),
                        Span.of(" och "),
                        Span.of("i den ordning de står", Span.Style.EMPHASIS),
                        Span.of(". Svarskoden är "),
                        Span.of("JA/NEJ", Span.Style.CODE),
                        Span.of(". Se även "),
                        Span.of("kravet på tillgänglighet").to("PRV-DRI-001"),
                        Span.of(" och "),
                        Span.of("exempelsidan").linking("https://exempel.invalid/krav?a=1&b=2"),
                        Span.of("."))))
                .section(Section.builder("sa-svarar-du", "Så svarar du")
                        .block(Paragraph.of("Två saker krävs av den som svarar."))
                        .block(ItemList.of(
                                true,
                                List.of(
                                        ItemList.Item.of(Paragraph.of("Svara på varje krav.")),
                                        ItemList.Item.of(
                                                Paragraph.of("Beskriv lösningen där det begärs."),
                                                List.of(ItemList.bulleted(List.of(
                                                        Paragraph.of("Skriv kort."),
                                                        Paragraph.of("Hänvisa till en bilaga om det behövs."))))))))
                        .section(Section.builder("bilagor-till-svaret", "Bilagor till svaret")
                                .block(ItemList.bulleted(List.of(
                                        Paragraph.of("Bilagor namnges efter kravet."),
                                        Paragraph.of("En bilaga får gälla flera krav."))))
                                .block(Paragraph.of("Frågor ställs i upphandlingsverktyget.")
                                        .as("note"))
                                .build())
                        .build())
                .build();
    }

    private static Section tables() {
        return Section.builder("drift", "Drift")
                .block(Table.builder(List.of(2, 5))
                        .id("PRV-DRI-001")
                        .role("requirement")
                        .caption("PRV-DRI-001 Tillgänglighet per kalendermånad")
                        .description("Ett krav med text, motiv och svar.")
                        .rowHeaders(true)
                        .row(List.of(
                                Table.Cell.of("Krav"),
                                Table.Cell.of(List.of(
                                        Paragraph.of("Tjänsten ska vara nåbar minst 99,8 procent av tiden."),
                                        ItemList.bulleted(List.of(
                                                Paragraph.of("Mätningen sker dygnet runt."),
                                                Paragraph.of("Aviserade avbrott räknas inte.")))))))
                        .row(List.of(Table.Cell.of("Svar"), Table.Cell.of("")))
                        .build())
                .block(Table.builder(List.of(1, 2, 1))
                        .caption("Viten vid brist")
                        .header(List.of(
                                Table.Cell.of("Nivå"), Table.Cell.of("Följd").spanning(2)))
                        .header(List.of(Table.Cell.of("Procent"), Table.Cell.of("Åtgärd"), Table.Cell.of("Belopp")))
                        .row(List.of(
                                Table.Cell.of("under 99,8"),
                                Table.Cell.of("Prisavdrag på månadens avgift"),
                                Table.Cell.of("5 000 kr")))
                        .row(List.of(Table.Cell.of("Beloppen är påhittade.").spanning(3)))
                        .build())
                .build();
    }

    private static Section figures() {
        return Section.builder("bilder", "Bilder")
                .block(Figure.of(
                        "bild-png",
                        SamplePng.bytes(),
                        "image/png",
                        "Figur 1 Läget i dag",
                        "En grå ruta som stegvis blir ljusare åt höger."))
                .block(Figure.of(
                        "bild-svg",
                        SVG.getBytes(StandardCharsets.UTF_8),
                        "image/svg+xml",
                        "Figur 2 Läget sedan",
                        "En tom ruta med svart ram."))
                .build();
    }

    private static Section history() {
        return Section.builder("historik", "Historik")
                .numbered(false)
                .block(Table.builder(List.of(1, 3, 2))
                        .header(List.of(Table.Cell.of("Datum"), Table.Cell.of("Ändring"), Table.Cell.of("Ändrad av")))
                        .row(List.of(
                                Table.Cell.of("2026-11-20"),
                                Table.Cell.of("Första utkast"),
                                Table.Cell.of("Åsa Öberg")))
                        .build())
                .build();
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(20, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }
}
