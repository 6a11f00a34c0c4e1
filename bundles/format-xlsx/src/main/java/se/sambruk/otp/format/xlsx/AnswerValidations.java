package se.sambruk.otp.format.xlsx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.AskedNumber;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/** The checks of all cells that are open on the sheet of answers; cells alike share one. */
final class AnswerValidations {
    /** Ranges in one validation; a program reads the list of them anew for each cell. */
    private static final int RANGES = 100;

    private record Group(AnswerColumn column, CellCheck check) {}

    private final Map<Group, CellRangeAddressList> groups = new LinkedHashMap<>();
    private final Map<String, CellCheck> words = new HashMap<>();
    private final Texts texts;
    private final ChoiceLists lists;

    AnswerValidations(Texts texts, ChoiceLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /**
     * Takes a requirement's row in.
     *
     * @param row from 1
     */
    void add(Requirement requirement, int row) {
        if (!AnswerRules.isAsked(requirement)) {
            return;
        }
        add(AnswerColumn.ANSWER, answer(requirement), row);
        switch (requirement.response().supplement()) {
            case DESCRIPTION ->
                add(AnswerColumn.SUPPLEMENT, words("prompt.supplement.description", AnswerLimits.TEXT), row);
            case ATTACHMENT ->
                add(AnswerColumn.SUPPLEMENT, words("prompt.supplement.attachment", AnswerLimits.FILE_NAMES), row);
            case NONE -> {}
        }
        add(AnswerColumn.COMMENT, words("prompt.comment", AnswerLimits.TEXT), row);
    }

    void put(XSSFSheet sheet) {
        groups.forEach((group, cells) -> {
            CellRangeAddress[] ranges = cells.getCellRangeAddresses();
            for (int from = 0; from < ranges.length; from += RANGES) {
                CellRangeAddressList part = new CellRangeAddressList();
                for (int i = from; i < Math.min(from + RANGES, ranges.length); i++) {
                    part.addCellRangeAddress(ranges[i]);
                }
                group.check().put(sheet, part, texts.header(group.column()), texts);
            }
        });
    }

    private CellCheck answer(Requirement requirement) {
        return switch (requirement.response().type()) {
            case YES_NO ->
                CellCheck.list(CellCheck.Type.YES_NO, lists.name(requirement.response()), texts.get("prompt.yes-no"));
            case CHOICE ->
                CellCheck.list(CellCheck.Type.CHOICE, lists.name(requirement.response()), texts.get("prompt.choice"));
            case VALUE -> CellCheck.value(AskedNumber.of(requirement.response()), texts);
            case TEXT -> words("prompt.text", AnswerLimits.TEXT);
            case ATTACHMENT -> words("prompt.attachment", AnswerLimits.FILE_NAMES);
            case NONE -> throw new IllegalArgumentException(requirement.id() + " asks for no answer");
        };
    }

    private CellCheck words(String prompt, int limit) {
        return words.computeIfAbsent(prompt, key -> CellCheck.words(limit, texts.get(key, limit)));
    }

    private void add(AnswerColumn column, CellCheck check, int row) {
        CellRangeAddressList cells = groups.computeIfAbsent(new Group(column, check), g -> new CellRangeAddressList());
        int index = row - 1;
        int count = cells.countRanges();
        if (count > 0 && cells.getCellRangeAddress(count - 1).getLastRow() == index - 1) {
            cells.getCellRangeAddress(count - 1).setLastRow(index);
        } else {
            cells.addCellRangeAddress(new CellRangeAddress(index, index, column.index(), column.index()));
        }
    }
}
