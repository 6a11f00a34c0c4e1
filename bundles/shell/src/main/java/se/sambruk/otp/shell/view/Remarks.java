package se.sambruk.otp.shell.view;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Problems of rows whose places stand beside them: what is wrong with each, and what to do about each kind of fault once, at the end. Not thread-safe. */
final class Remarks {
    private final Locale locale;
    /** By code; a remedy that names something else is another. */
    private final Map<String, Set<String>> remedies = new TreeMap<>();

    Remarks(Locale locale) {
        this.locale = locale;
    }

    /** Writes what is wrong with a row, and where that is another cell than the one that stands beside the row. */
    void print(JudgedRow row, Collection<Problem> problems, Sheet sheet) {
        problems.forEach(problem -> print(
                problem,
                problem.location()
                        .filter(place -> place.column() > 0 && !row.place().equals(Optional.of(place))),
                sheet));
    }

    /** Writes what is wrong with each, and where. */
    void printWithPlaces(Collection<Problem> problems, Sheet sheet) {
        problems.forEach(problem -> print(problem, problem.location(), sheet));
    }

    private void print(Problem problem, Optional<SourceLocation> place, Sheet sheet) {
        sheet.item(Texts.in(locale, "severity." + problem.severity().name()) + " " + problem.code() + " "
                + place.map(at -> AnswerText.place(Optional.of(at), locale) + ": ")
                        .orElse("")
                + problem.message().in(locale));
        String remedy = problem.remedy().in(locale);
        if (!remedy.isEmpty()) {
            remedies.computeIfAbsent(problem.code(), code -> new LinkedHashSet<>())
                    .add(remedy);
        }
    }

    /** Writes what to do, by code. */
    void printRemedies(Sheet sheet) {
        if (!remedies.isEmpty()) {
            sheet.heading(Texts.in(locale, "tender.remedies"));
            remedies.forEach(
                    (code, told) -> told.forEach(remedy -> sheet.indented().item(code + " " + remedy)));
        }
    }
}
