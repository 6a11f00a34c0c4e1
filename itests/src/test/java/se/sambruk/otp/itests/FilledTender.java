package se.sambruk.otp.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The answer workbook and the price annex of an issue, filled in by a supplier who answers yes to all: its cells are written, and nothing else is touched. */
final class FilledTender {
    private static final String FIRST = "xl/worksheets/sheet1.xml";
    private static final String SECOND = "xl/worksheets/sheet2.xml";
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\".*?</row>", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("<c r=\"B\\d+\"[^>]*><is><t[^>]*>([^<]+)");

    private final Path folder;
    private final String procurement;
    private final Map<String, JsonNode> requirements = new HashMap<>();

    /**
     * @param folder where the documents are, the data too
     */
    FilledTender(Path folder, String procurement) throws IOException {
        this.folder = folder;
        this.procurement = procurement;
        JsonNode specification = new ObjectMapper()
                .readTree(
                        folder.resolve(procurement + "-kravspecifikation.json").toFile());
        for (JsonNode one : specification.get("requirements")) {
            requirements.put(one.at("/requirement/id").asText(), one.get("requirement"));
        }
    }

    /** Writes both into a folder of the supplier's own. */
    void fill(Path into, String supplier, String number, List<String> prices) throws IOException {
        Files.createDirectories(into);
        UnaryOperator<String> who = sheet -> text(text(sheet, "B13", supplier), "B14", number);
        rewrite("svarsbilaga", into.resolve("svar.xlsx"), Map.of(FIRST, who, SECOND, this::answers));
        rewrite("prisbilaga", into.resolve("pris.xlsx"), Map.of(FIRST, who, SECOND, sheet -> {
            String priced = sheet;
            for (int i = 0; i < prices.size(); i++) {
                priced = number(priced, "I" + (i + 2), prices.get(i));
            }
            return priced;
        }));
    }

    private String answers(String sheet) {
        return ROW.matcher(sheet).replaceAll(row -> Matcher.quoteReplacement(answered(row.group(), row.group(1))));
    }

    private String answered(String row, String number) {
        Matcher id = ID.matcher(row);
        if (!id.find() || !requirements.containsKey(id.group(1))) {
            return row;
        }
        JsonNode requirement = requirements.get(id.group(1));
        boolean asked = !requirement.get("kind").asText().equals("information");
        String type = requirement.at("/response/type").asText(asked ? "yes-no" : "none");
        String cell = "K" + number;
        String filled =
                switch (type) {
                    case "yes-no" -> text(row, cell, "Ja");
                    case "choice" ->
                        text(row, cell, requirement.at("/response/choices/0").asText());
                    case "value" -> number(row, cell, "7");
                    case "none" -> row;
                    default -> text(row, cell, "Se den bifogade beskrivningen");
                };
        return text(filled, "M" + number, "Beskrivs i bilagan");
    }

    private static String text(String sheet, String cell, String text) {
        return cell(sheet, cell, " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
    }

    private static String number(String sheet, String cell, String number) {
        return cell(sheet, cell, " t=\"n\"><v>" + number + "</v></c>");
    }

    /** Only what is empty is filled in. */
    private static String cell(String sheet, String cell, String content) {
        return Pattern.compile("<c r=\"" + cell + "\"([^>]*?)/>")
                .matcher(sheet)
                .replaceFirst(found -> Matcher.quoteReplacement("<c r=\"" + cell + "\"" + found.group(1) + content));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void rewrite(String kind, Path target, Map<String, UnaryOperator<String>> changes) throws IOException {
        Path source = folder.resolve(procurement + "-" + kind + ".xlsx");
        try (InputStream in = Files.newInputStream(source);
                ZipInputStream from = new ZipInputStream(in);
                OutputStream out = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                UnaryOperator<String> change = changes.get(entry.getName());
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        change == null
                                ? bytes
                                : change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
    }
}
