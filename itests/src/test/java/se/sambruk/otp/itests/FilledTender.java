package se.sambruk.otp.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.testkit.WorkbookParts;

/** The answer workbook and the price annex of an issue, filled in by a supplier who answers yes to all: its cells are written, and nothing else is touched. */
final class FilledTender {
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
        SupplierFiles.fill(source("svarsbilaga"), into.resolve("svar.xlsx"), supplier, number, answers());
        Map<String, String> priced = new LinkedHashMap<>();
        for (String price : prices) {
            priced.put("I" + (priced.size() + 2), price);
        }
        SupplierFiles.fill(source("prisbilaga"), into.resolve("pris.xlsx"), supplier, number, priced);
    }

    private Path source(String kind) {
        return folder.resolve(procurement + "-" + kind + ".xlsx");
    }

    /** What is written in the answer workbook, by the address of its cell. */
    private Map<String, String> answers() throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        String sheet = new WorkbookParts(Files.readAllBytes(source("svarsbilaga"))).text(SupplierFiles.SHEET);
        ROW.matcher(sheet).results().forEach(row -> answer(cells, row.group(), row.group(1)));
        return cells;
    }

    private void answer(Map<String, String> cells, String row, String number) {
        Matcher id = ID.matcher(row);
        if (!id.find() || !requirements.containsKey(id.group(1))) {
            return;
        }
        JsonNode requirement = requirements.get(id.group(1));
        boolean asked = !requirement.get("kind").asText().equals("information");
        String type = requirement.at("/response/type").asText(asked ? "yes-no" : "none");
        if (type.equals("none")) {
            return;
        }
        cells.put(
                "K" + number,
                switch (type) {
                    case "yes-no" -> "Ja";
                    case "choice" -> requirement.at("/response/choices/0").asText();
                    case "value" -> "7";
                    default -> "Se den bifogade beskrivningen";
                });
        cells.put("M" + number, "Beskrivs i bilagan");
    }
}
