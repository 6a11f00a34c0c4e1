package se.sambruk.otp.answers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.format.xlsx.XlsxFormat;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.FixedSeals;
import se.sambruk.otp.testkit.Samples;
import se.sambruk.otp.testkit.WorkbookParts;

/** An issued answer workbook in a supplier's hands: its parts as text, changed and handed in. */
final class Bid {
    static final String ANSWERS = "xl/worksheets/sheet2.xml";
    static final String HIDDEN = "xl/worksheets/sheet4.xml";
    private static final String INSTRUCTIONS = "xl/worksheets/sheet1.xml";
    private static final CheckLimits LIMITS = new CheckLimits(1 << 26, 1 << 28, 100);
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\".*?</row>", Pattern.DOTALL);

    private final Specification issued;
    private final WorkbookParts parts;

    /** As issued and sealed. */
    Bid(Specification issued) {
        this(issued, new FixedSeals().seal(AnswerIdentity.of(issued)).toString());
    }

    private Bid(Specification issued, String seal) {
        this.issued = issued;
        ExportContext context = ExportContext.of(issued.locale(), Samples.DATE);
        if (!seal.isEmpty()) {
            context = context.withResource(ExportContext.ANSWER_SEAL, seal.getBytes(StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new XlsxFormat(LIMITS).write(issued, context, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        this.parts = new WorkbookParts(out.toByteArray());
    }

    static Bid unsealed(Specification issued) {
        return new Bid(issued, "");
    }

    Bid part(String name, UnaryOperator<String> change) {
        parts.change(name, change);
        return this;
    }

    /** Writes a text in a cell that is open for it; the row from 1. */
    Bid write(AnswerColumn column, int row, String text) {
        return cell(ANSWERS, column.cell(row), WorkbookParts.inline(text));
    }

    Bid answer(int row, String text) {
        return write(AnswerColumn.ANSWER, row, text);
    }

    Bid comment(int row, String text) {
        return write(AnswerColumn.COMMENT, row, text);
    }

    /** Writes XML for after the attributes of an empty cell. */
    Bid raw(int row, String xml) {
        return cell(ANSWERS, AnswerColumn.ANSWER.cell(row), xml);
    }

    /** Writes in one of the four cells that tell who the supplier is, from 0. */
    Bid field(int field, String text) {
        String sheet = parts.text("xl/workbook.xml");
        String name = List.of("name", "organization_number", "contact", "email").get(field);
        Matcher matcher = Pattern.compile("otp_supplier_" + name + "\">[^!]+!\\$B\\$(\\d+)<")
                .matcher(sheet);
        if (!matcher.find()) {
            throw new AssertionError("no field " + name);
        }
        return cell(INSTRUCTIONS, "B" + matcher.group(1), WorkbookParts.inline(text));
    }

    private Bid cell(String part, String address, String xml) {
        parts.fill(part, address, xml);
        return this;
    }

    /** Puts another text in the place of one that a cell shows. */
    Bid replace(String part, String address, String text) {
        return part(part, sheet -> {
            Matcher matcher = Pattern.compile("(<c r=\"" + address + "\"[^>]*><is><t[^>]*>)(.*?)(</t>)", Pattern.DOTALL)
                    .matcher(sheet);
            if (!matcher.find()) {
                throw new AssertionError("no text in " + address);
            }
            return sheet.substring(0, matcher.start(2)) + WorkbookParts.escaped(text) + sheet.substring(matcher.end(2));
        });
    }

    /** What a cell of the sheet of answers shows. */
    String shown(AnswerColumn column, int row) {
        Matcher matcher = Pattern.compile(
                        "<c r=\"" + column.cell(row) + "\"[^>]*><is><t[^>]*>(.*?)</t>", Pattern.DOTALL)
                .matcher(parts.text(ANSWERS));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Has the rows below the headers stand in another order. */
    Bid sorted(UnaryOperator<List<String>> order) {
        return part(ANSWERS, sheet -> {
            List<String> rows = new ArrayList<>();
            Matcher matcher = ROW.matcher(sheet);
            int start = -1;
            int end = 0;
            while (matcher.find()) {
                if (Integer.parseInt(matcher.group(1)) >= WorkbookLayout.FIRST_ROW) {
                    start = start < 0 ? matcher.start() : start;
                    end = matcher.end();
                    rows.add(matcher.group());
                }
            }
            StringBuilder changed = new StringBuilder(sheet.substring(0, start));
            int number = WorkbookLayout.FIRST_ROW;
            for (String row : order.apply(rows)) {
                String at = Integer.toString(number++);
                changed.append(row.replaceFirst("<row r=\"\\d+\"", "<row r=\"" + at + "\"")
                        .replaceAll("<c r=\"([A-Z]+)\\d+\"", "<c r=\"$1" + at + "\""));
            }
            return changed + sheet.substring(end);
        });
    }

    /** Has columns stand elsewhere; their names are lost on the way, as where a sheet is copied. */
    Bid moved(UnaryOperator<String> letters) {
        part("xl/workbook.xml", book -> book.replaceAll("<definedName name=\"otp_(?!supplier).*?</definedName>", ""));
        return part(ANSWERS, sheet -> Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"")
                .matcher(sheet)
                .replaceAll(match -> "<c r=\"" + letters.apply(match.group(1)) + match.group(2) + "\""));
    }

    /** What is found when the file has come back. */
    AnswerReport handedIn() {
        return handedIn(IssuedAnswers.of(issued, 1));
    }

    AnswerReport handedIn(IssuedAnswers against) {
        return handedIn(bytes(), against);
    }

    private static AnswerReport handedIn(byte[] workbook, IssuedAnswers against) {
        return new Answers(new FixedSeals(), List.of(new XlsxAnswerReader(XlsxAnswerReader.LIMITS)))
                .read("svar.xlsx", workbook, against);
    }

    /** What is found in a workbook of {@link Specs#all} that has come back. */
    static AnswerReport handedIn(byte[] workbook) {
        return handedIn(workbook, IssuedAnswers.of(Specs.all(), 1));
    }

    byte[] bytes() {
        return parts.bytes();
    }
}
