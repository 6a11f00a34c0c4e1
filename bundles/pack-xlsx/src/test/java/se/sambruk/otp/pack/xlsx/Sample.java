package se.sambruk.otp.pack.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;

/** A small workbook without fault, to be changed by tests. */
final class Sample {
    /** The headings of the sheet Krav that the sample has. */
    static final String[] HEADINGS = {
        "Krav-id", "Rubrik", "Slag", "Uppfylls", "Område", "Kravtext", "Motiv", "Vägledning", "Verifiering", "Sökord"
    };

    private Sample() {}

    /** The sheet on the pack, with pairs of entry and another value; {@code -} leaves the entry out. */
    static Xlsx.Sheet pack(Xlsx book, String... more) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("Id", "prov");
        entries.put("Titel", "Prov");
        entries.put("Utgivare", "prov");
        entries.put("Prefix", "PRV");
        entries.put("Version", "1.0.0");
        entries.put("Datum", "2026-11-23");
        entries.put("Lager", "kommunalt");
        entries.put("Kräver", "kravmaster | [4.0,5)");
        for (int i = 0; i < more.length; i += 2) {
            entries.put(more[i], more[i + 1]);
        }
        Xlsx.Sheet sheet = book.sheet("Paket").row("Uppgift", "Värde", "Förklaring");
        entries.forEach((name, value) -> {
            if (!value.equals("-")) {
                sheet.row(name, value);
            }
        });
        return sheet;
    }

    static Xlsx.Sheet requirements(Xlsx book) {
        return book.sheet("Krav").row(HEADINGS);
    }

    /** The cells of a requirement, with pairs of column (from 0) and another text. */
    static String[] requirement(String id, Object... changes) {
        String[] cells = {
            id,
            "Svarstid",
            "obligatoriskt krav",
            "under avtalstiden",
            "DRI",
            "Sidan ska visas inom två sekunder.",
            "Det tar tid.",
            "Gäller e-tjänster.",
            "drift | mätning varje månad",
            "drift; svarstid"
        };
        for (int i = 0; i < changes.length; i += 2) {
            cells[(Integer) changes[i]] = (String) changes[i + 1];
        }
        return cells;
    }

    /** The whole: two requirements, one on each row from 2. */
    static Xlsx book() {
        Xlsx book = new Xlsx();
        pack(book);
        requirements(book).row(requirement("PRV-DRI-001")).row(requirement("PRV-DRI-002"));
        return book;
    }

    /** A pack with one requirement that has some cells otherwise. */
    static byte[] with(Object... changes) {
        Xlsx book = new Xlsx();
        pack(book);
        requirements(book).row(requirement("PRV-DRI-001", changes));
        return book.bytes();
    }
}
