package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.CellText;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.SheetXml;

/**
 * Every list that an answer is chosen from, on a sheet of its own: inside a validation a list could hold no comma and no more
 * than 255 characters, and a formula could not test against it without quoting content.
 */
final class ChoiceLists {
    /** A list and where it stands on its sheet, rows from 1. */
    private record Place(String name, int first, int last) {}

    private final Map<List<String>, Place> places = new LinkedHashMap<>();
    private final Texts texts;
    private int next = 1;

    ChoiceLists(Specification specification, Texts texts) {
        this.texts = texts;
        add(List.of(texts.get("answer.yes"), texts.get("answer.no")), WorkbookLayout.YES_NO_NAME);
        specification.requirements().stream()
                .map(r -> r.requirement().response())
                .filter(response -> response.type() == ResponseType.CHOICE)
                .map(this::choices)
                .filter(choices -> !places.containsKey(choices))
                .forEach(choices -> add(choices, WorkbookLayout.listName(places.size())));
    }

    private void add(List<String> choices, String name) {
        places.put(choices, new Place(name, next, next + choices.size() - 1));
        next += choices.size();
    }

    /** The defined name of the list that a response of type yes-no or choice is chosen from. */
    String name(Response response) {
        return place(response).name();
    }

    /** The cells of that list, one by one. */
    List<String> cells(Response response) {
        Place place = place(response);
        return IntStream.rangeClosed(place.first(), place.last())
                .mapToObj(row -> WorkbookLayout.LISTS_SHEET + "!$A$" + row)
                .toList();
    }

    void define(XSSFWorkbook workbook) {
        for (Place place : places.values()) {
            XSSFName name = workbook.createName();
            name.setNameName(place.name());
            name.setRefersToFormula(WorkbookLayout.LISTS_SHEET + "!$A$" + place.first() + ":$A$" + place.last());
        }
    }

    void write(SheetXml sheet, int style) throws IOException {
        int row = 1;
        for (List<String> list : places.keySet()) {
            for (String choice : list) {
                sheet.startRow(row++, Looks.SIZE * 1.5);
                sheet.text("A", style, choice);
                sheet.endRow();
            }
        }
    }

    private Place place(Response response) {
        if (response.type() == ResponseType.YES_NO) {
            return places.values().iterator().next();
        }
        return places.get(choices(response));
    }

    /** What is lost here is reported where the same choices stand for the supplier to read. */
    private List<String> choices(Response response) {
        return response.choices().stream()
                .map(choice -> CellText.of(choice, texts.get("cell.truncated")).value())
                .toList();
    }
}
