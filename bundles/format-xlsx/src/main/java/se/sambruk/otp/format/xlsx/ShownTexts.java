package se.sambruk.otp.format.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.sheet.CellText;

/** What the rows of an answer workbook show, as its cells hold it. */
public final class ShownTexts {
    private ShownTexts() {}

    public static List<ShownRow> of(Specification specification) {
        Specification visible = specification.published();
        Texts texts = Texts.in(visible.locale());
        RequirementTexts content = new RequirementTexts(visible, texts);
        List<ShownRow> rows = new ArrayList<>();
        for (SpecifiedRequirement specified : visible.requirements()) {
            Map<ShownField, String> shown = new EnumMap<>(ShownField.class);
            for (Map.Entry<AnswerColumn, String> cell : content.of(specified).entrySet()) {
                cell.getKey()
                        .shows()
                        .ifPresent(field -> shown.put(
                                field,
                                CellText.of(cell.getValue(), texts.get("cell.truncated"))
                                        .value()));
            }
            rows.add(new ShownRow(specified.requirement().uid(), shown));
        }
        return rows;
    }
}
