package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.text.Blanks;

/** Compares what rows show with what they showed when they were issued. */
public final class TextComparison {
    private final Map<Uid, ShownRow> issued = new HashMap<>();
    private final Map<String, Uid> owners = new HashMap<>();
    private final Set<ShownField> columns;

    /**
     * @param rows as issued
     * @param columns that the file still has; the loss of a whole column is told once, not in each row
     */
    TextComparison(List<ShownRow> rows, Set<ShownField> columns) {
        this.columns = columns;
        for (ShownRow row : rows) {
            issued.put(row.uid(), row);
            owners.put(normal(row.texts().getOrDefault(ShownField.TEXT, "")), row.uid());
        }
    }

    /** What has become of one requirement's row. */
    record Outcome(List<Alteration> alterations, List<Problem> problems, boolean isAnothers) {}

    Outcome compare(Requirement requirement, AnswerRow row) {
        List<Alteration> alterations = new ArrayList<>();
        Map<ShownField, String> wanted = issued.get(requirement.uid()).texts();
        for (ShownField field : ShownField.values()) {
            if (columns.contains(field)) {
                String before = wanted.getOrDefault(field, "");
                String found = row.shown(field).map(ReadCell::text).orElse("");
                boolean computed = row.shown(field)
                        .filter(cell -> cell.type() == ReadCell.Type.FORMULA)
                        .isPresent();
                if (computed || !normal(before).equals(normal(found))) {
                    alterations.add(new Alteration(
                            requirement.id(),
                            field,
                            before,
                            found,
                            row.shown(field).map(ReadCell::place).orElse(row.place())));
                }
            }
        }
        if (alterations.isEmpty()) {
            return new Outcome(List.of(), List.of(), false);
        }
        String text = normal(row.shown(ShownField.TEXT).map(ReadCell::text).orElse(""));
        Uid owner = owners.get(text);
        boolean anothers = owner != null
                && !owner.equals(requirement.uid())
                && alterations.stream().anyMatch(alteration -> alteration.field() == ShownField.TEXT);
        return new Outcome(alterations, List.of(problem(requirement, alterations, anothers)), anothers);
    }

    private static Problem problem(Requirement requirement, List<Alteration> alterations, boolean anothers) {
        if (anothers) {
            return AnswerProblems.error(
                    alterations.get(0).place(), "OTP-6214", requirement.id().value());
        }
        if (alterations.stream().allMatch(alteration -> alteration.field() == ShownField.ID)) {
            return AnswerProblems.error(
                    alterations.get(0).place(), "OTP-6211", requirement.id().value());
        }
        return AnswerProblems.error(
                alterations.get(0).place(),
                "OTP-6210",
                requirement.id().value(),
                AnswerProblems.list(alterations.stream()
                        .map(alteration -> "shown." + alteration.field().wire())
                        .toList()));
    }

    /** Programs break lines and part words otherwise than we do; that changes nothing. */
    public static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Blanks.isBlank(c)) {
                blank = normal.length() > 0;
            } else {
                if (blank) {
                    normal.append(' ');
                }
                normal.append(c);
                blank = false;
            }
        }
        return normal.toString();
    }
}
