package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.EnumSet;
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
    /** What only tells which requirement it is: that it has been changed limits no answer. */
    private static final Set<ShownField> NAMES = EnumSet.of(ShownField.ID, ShownField.CATEGORY);

    private final Map<Uid, ShownRow> issued = new HashMap<>();
    private final Map<String, Uid> owners = new HashMap<>();
    private final Set<ShownField> columns;
    private final Correction correction;

    /** Which requirements have been changed since the file was made, and what the issue is called that it was made of. */
    record Correction(Set<Uid> requirements, Object made) {
        static final Correction NONE = new Correction(Set.of(), "");
    }

    /**
     * @param rows as issued
     * @param columns that the file still has; the loss of a whole column is told once, not in each row
     */
    TextComparison(List<ShownRow> rows, Set<ShownField> columns, Correction correction) {
        this.columns = columns;
        this.correction = correction;
        for (ShownRow row : rows) {
            issued.put(row.uid(), row);
            owners.put(normal(row.texts().getOrDefault(ShownField.TEXT, "")), row.uid());
        }
    }

    /**
     * What has become of one requirement's row.
     *
     * @param isAltered whether it may show something else than what is asked
     */
    record Outcome(List<Alteration> alterations, List<Problem> problems, boolean isAnothers, boolean isAltered) {}

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
        boolean altered = alterations.stream().anyMatch(alteration -> !NAMES.contains(alteration.field()));
        if (correction.requirements().contains(requirement.uid())) {
            return corrected(requirement, row, alterations, altered);
        }
        if (alterations.isEmpty()) {
            return new Outcome(List.of(), List.of(), false, false);
        }
        String text = normal(row.shown(ShownField.TEXT).map(ReadCell::text).orElse(""));
        Uid owner = owners.get(text);
        boolean anothers = owner != null
                && !owner.equals(requirement.uid())
                && alterations.stream().anyMatch(alteration -> alteration.field() == ShownField.TEXT);
        return new Outcome(alterations, List.of(problem(requirement, alterations, anothers)), anothers, altered);
    }

    /** That the row shows another text is no doing of the supplier's; that it answers another text has to be tried all the same. */
    private Outcome corrected(Requirement requirement, AnswerRow row, List<Alteration> alterations, boolean altered) {
        String id = requirement.id().value();
        if (altered) {
            Problem problem = AnswerProblems.error(
                    alterations.get(0).place(),
                    "OTP-6275",
                    id,
                    correction.made(),
                    AnswerProblems.list(fields(alterations)));
            return new Outcome(alterations, List.of(problem), false, true);
        }
        // Of a column that is gone it is not known whether it showed what has been changed.
        boolean unknown = !columns.containsAll(EnumSet.complementOf(EnumSet.copyOf(NAMES)));
        Problem problem = unknown
                ? AnswerProblems.error(row.place(), "OTP-6277", id, correction.made())
                : AnswerProblems.warning(row.place(), "OTP-6276", id, correction.made());
        return new Outcome(alterations, List.of(problem), false, unknown);
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
                AnswerProblems.list(fields(alterations)));
    }

    private static List<String> fields(List<Alteration> alterations) {
        return alterations.stream()
                .map(alteration -> "shown." + alteration.field().wire())
                .toList();
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
