package se.sambruk.otp.pack.xlsx.read;

import java.util.List;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookLimits;
import se.sambruk.otp.workbook.Cell;
import se.sambruk.otp.workbook.CellRange;

/** What the readers of one workbook's sheets share: where to tell, and what is counted over all of them. */
final class Reading {
    private final Book book;
    private final PackSink sink;
    private final BookLimits limits;
    private int rows;
    private int rich;
    private PackPlace firstRich = PackPlace.FILE;

    Reading(Book book, PackSink sink, BookLimits limits) {
        this.book = book;
        this.sink = sink;
        this.limits = limits;
    }

    Book book() {
        return book;
    }

    PackSink sink() {
        return sink;
    }

    void error(PackPlace at, String code, Object... arguments) {
        sink.problem(FormTexts.error(code, arguments), at);
    }

    void warning(PackPlace at, String code, Object... arguments) {
        sink.problem(FormTexts.warning(code, arguments), at);
    }

    /** Counts a row with content. */
    void count(PackPlace at) throws BookException {
        if (++rows > limits.rows()) {
            throw Refusal.at(at, "OTP-7862", limits.rows());
        }
    }

    /** Sees to what is told of all cells together. */
    void look(Cell cell, PackPlace at) {
        if (cell.rich() && rich++ == 0) {
            firstRich = at;
        }
    }

    /** Tells of merged cells that reach into a table. */
    void merged(String sheet, List<CellRange> ranges, int firstRow, int lastRow, int lastColumn) {
        for (CellRange range : ranges) {
            if (range.lastRow() >= firstRow && range.firstRow() <= lastRow && range.firstColumn() <= lastColumn) {
                error(
                        new PackPlace(sheet, Math.max(1, range.firstRow()), Math.max(1, range.firstColumn())),
                        "OTP-7816",
                        range.toString());
            }
        }
    }

    void finish() {
        if (rich > 0) {
            sink.problem(FormTexts.info("OTP-7860", rich), firstRich);
        }
    }
}
