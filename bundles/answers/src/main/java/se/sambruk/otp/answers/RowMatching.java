package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.text.Blanks;

/** Finds the row of each requirement by its hidden uid and by its id, wherever it stands, and tells where the two do not agree. */
final class RowMatching {
    /** The rows that are about one requirement; usually one. */
    static final class Match {
        private final List<AnswerRow> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean doubtful;

        /** A row that is certainly about the requirement. */
        static Match of(AnswerRow row) {
            Match match = new Match();
            match.rows.add(row);
            return match;
        }

        /** The row to read; the first that gives something where there are several alike. Empty where the file has none. */
        Optional<AnswerRow> row() {
            return rows.stream().filter(RowMatching::givesAny).findFirst().or(() -> rows.stream()
                    .findFirst());
        }

        /** Whether what is given may be meant for another requirement, or is given in two ways. */
        boolean isDoubtful() {
            return doubtful;
        }

        List<Problem> problems() {
            return problems;
        }

        private void settle(Requirement requirement) {
            if (rows.size() < 2) {
                return;
            }
            List<Map<GivenField, String>> given = rows.stream()
                    .filter(RowMatching::givesAny)
                    .map(RowMatching::given)
                    .distinct()
                    .toList();
            String at = RowNumbers.of(rows.stream().map(AnswerRow::place).toList());
            if (given.size() > 1) {
                doubtful = true;
                problems.add(AnswerProblems.error(
                        rows.get(0).place(), "OTP-6216", requirement.id().value(), at));
            } else {
                problems.add(AnswerProblems.warning(
                        rows.get(0).place(), "OTP-6215", requirement.id().value(), at));
            }
        }
    }

    private final Map<String, Requirement> byUid;
    private final Map<String, Requirement> byId;
    private final Map<Uid, Match> matches = new LinkedHashMap<>();
    private final List<AnswerRow> added = new ArrayList<>();
    private final boolean hasUids;

    RowMatching(AnswerReading reading, Specification issued) {
        List<Requirement> requirements =
                issued.requirements().stream().map(r -> r.requirement()).toList();
        this.byUid = index(requirements, requirement -> requirement.uid().value());
        this.byId = index(requirements, requirement -> requirement.id().value());
        this.hasUids = reading.rows().stream().anyMatch(row -> row.uid().isPresent());
        requirements.forEach(requirement -> matches.put(requirement.uid(), new Match()));
        reading.rows().forEach(this::match);
        requirements.forEach(requirement -> matches.get(requirement.uid()).settle(requirement));
    }

    private static Map<String, Requirement> index(List<Requirement> requirements, Function<Requirement, String> key) {
        Map<String, Requirement> index = new HashMap<>();
        requirements.forEach(requirement -> index.put(key.apply(requirement), requirement));
        return index;
    }

    Match of(Requirement requirement) {
        return matches.get(requirement.uid());
    }

    /** The rows that are read, one at the most for each requirement. */
    List<AnswerRow> rows() {
        return matches.values().stream().flatMap(match -> match.row().stream()).toList();
    }

    /** Rows that are about no requirement that was issued. */
    List<AnswerRow> added() {
        return added;
    }

    private void match(AnswerRow row) {
        Requirement byHidden =
                row.uid().map(cell -> byUid.get(Blanks.strip(cell.text()))).orElse(null);
        Requirement byShown = row.shown(ShownField.ID)
                .map(cell -> byId.get(Blanks.strip(cell.text())))
                .orElse(null);
        if (byHidden == null && byShown == null) {
            added.add(row);
        } else if (byHidden == null) {
            Match match = matches.get(byShown.uid());
            match.rows.add(row);
            if (hasUids) {
                match.problems.add(AnswerProblems.error(
                        place(row.uid(), row), "OTP-6212", byShown.id().value()));
            }
        } else {
            Match match = matches.get(byHidden.uid());
            match.rows.add(row);
            if (byShown != null && byShown != byHidden) {
                match.doubtful = true;
                match.problems.add(AnswerProblems.error(
                        place(row.shown(ShownField.ID), row),
                        "OTP-6213",
                        byHidden.id().value(),
                        byShown.id().value()));
            }
        }
    }

    private static SourceLocation place(Optional<ReadCell> cell, AnswerRow row) {
        return cell.map(ReadCell::place).orElse(row.place());
    }

    private static boolean givesAny(AnswerRow row) {
        return !given(row).isEmpty();
    }

    private static Map<GivenField, String> given(AnswerRow row) {
        Map<GivenField, String> given = new LinkedHashMap<>();
        for (GivenField field : GivenField.values()) {
            row.given(field).ifPresent(cell -> given.put(field, Blanks.strip(cell.text())));
        }
        return given;
    }
}
