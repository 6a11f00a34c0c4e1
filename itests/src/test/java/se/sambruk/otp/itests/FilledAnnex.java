package se.sambruk.otp.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.testkit.WorkbookParts;

/** Fills in workbooks as a spreadsheet program would save them: cells get values, and all else stays. */
final class FilledAnnex {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final Pattern ROW = Pattern.compile("<row [^>]*?r=\"(\\d+)\".*?</row>", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);

    private FilledAnnex() {}

    /**
     * Writes a copy in which empty cells have values.
     *
     * @param fill given what a row says by column, gives what its cells are to say
     */
    static void write(Path from, Path to, Function<Map<String, String>, Map<String, String>> fill) throws IOException {
        WorkbookParts parts = new WorkbookParts(Files.readAllBytes(from));
        List<String> shared = parts.has(SHARED)
                ? ITEM.matcher(parts.text(SHARED))
                        .results()
                        .map(item -> plain(item.group(1)))
                        .toList()
                : List.of();
        parts.change(SHEET, sheet -> ROW.matcher(sheet)
                .replaceAll(row -> Matcher.quoteReplacement(row(row.group(), row.group(1), shared, fill))));
        Files.createDirectories(to.getParent());
        Files.write(to, parts.bytes());
    }

    private static String row(
            String row, String number, List<String> shared, Function<Map<String, String>, Map<String, String>> fill) {
        Map<String, String> said = new LinkedHashMap<>();
        CELL.matcher(row).results().forEach(cell -> {
            String value = plain(cell.group(3) == null ? "" : cell.group(3));
            said.put(cell.group(1), cell.group(2).contains("t=\"s\"") ? shared.get(Integer.parseInt(value)) : value);
        });
        String filled = row;
        for (Map.Entry<String, String> value : fill.apply(said).entrySet()) {
            boolean isNumber = value.getValue().matches("[0-9.]+");
            String content = isNumber
                    ? "><v>" + value.getValue() + "</v></c>"
                    : " t=\"inlineStr\"><is><t>" + value.getValue() + "</t></is></c>";
            filled = filled.replaceAll(
                    "<c r=\"" + value.getKey() + number + "\"( s=\"\\d+\")?(?: t=\"\\w+\")?\\s*(?:/>|></c>)",
                    Matcher.quoteReplacement("<c r=\"" + value.getKey() + number + "\"") + "$1"
                            + Matcher.quoteReplacement(content));
        }
        return filled;
    }

    private static String plain(String xml) {
        return xml.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
