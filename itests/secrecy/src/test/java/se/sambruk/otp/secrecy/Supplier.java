package se.sambruk.otp.secrecy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.testkit.WorkbookParts;

/**
 * A supplier whose name, number, price and answers are found nowhere else, and who fills in the workbooks that were issued.
 *
 * @param number from 1
 */
record Supplier(int number) {
    private static final List<String> NAMES = List.of(
            "Alfatross Data AB",
            "Bäverdal System AB",
            "Citronfjäril IT AB",
            "Dalripa & Co HB",
            "Enkelbeckasin AB",
            "Fjällvråk Konsult",
            "Gråhäger Norden AB");
    private static final String INSTRUCTIONS = "xl/worksheets/sheet1.xml";
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final int FIRST_ROW = 2;

    String name() {
        return NAMES.get(number - 1);
    }

    String organization() {
        return "559" + number + "87-43" + number + "1";
    }

    String unitPrice() {
        return "73" + number + "19";
    }

    String answer() {
        return "Hemligsvar" + number + " finns i vår lösning";
    }

    String folder() {
        return "inkommet-" + name().split(" ")[0].toLowerCase(Locale.ROOT);
    }

    /** As the attested list has it. */
    String listed() {
        return name() + "; " + organization();
    }

    /** What nobody may find: of this supplier, or of any tender. */
    List<String> secrets() {
        return List.of(name(), name().split(" ")[0], organization(), unitPrice(), "Hemligsvar" + number, folder());
    }

    /** Fills the answer workbook and the price annex of an issue, and puts both into a folder. */
    void fill(Path answers, Path prices, Specification published, Path into) throws Exception {
        Files.createDirectories(into);
        WorkbookParts book = new WorkbookParts(Files.readAllBytes(answers));
        identify(book);
        List<SpecifiedRequirement> asked = new ArrayList<>(published.requirements());
        for (int i = 0; i < asked.size(); i++) {
            Requirement requirement = asked.get(i).requirement();
            String said =
                    switch (requirement.response().type()) {
                        case YES_NO -> number == 3 ? "Nej" : "Ja";
                        case VALUE -> "7";
                        case CHOICE -> requirement.response().choices().get(0);
                        case TEXT -> answer();
                        default -> "";
                    };
            if (!said.isEmpty()) {
                book.fill(SHEET, "K" + (FIRST_ROW + i), WorkbookParts.inline(said));
            }
        }
        Files.write(into.resolve("svar.xlsx"), book.bytes());
        WorkbookParts priced = new WorkbookParts(Files.readAllBytes(prices));
        identify(priced);
        priced.fill(SHEET, "I2", "><v>" + unitPrice() + "</v></c>");
        Files.write(into.resolve("pris.xlsx"), priced.bytes());
    }

    private void identify(WorkbookParts book) {
        field(book, "name", name());
        field(book, "organization_number", organization());
        field(book, "contact", "Kim");
        field(book, "email", "kim@exempel.se");
    }

    private static void field(WorkbookParts book, String field, String text) {
        Matcher matcher = Pattern.compile("otp_supplier_" + field + "\">[^!]+!\\$B\\$(\\d+)<")
                .matcher(book.text("xl/workbook.xml"));
        if (!matcher.find()) {
            throw new AssertionError("no field " + field);
        }
        book.fill(INSTRUCTIONS, "B" + matcher.group(1), WorkbookParts.inline(text));
    }
}
