package se.sambruk.otp.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.assessment.AssessmentProblems;

/** The words of one report, in the language of the procurement's documents. */
final class Words {
    private final Locale locale;

    Words(String language) {
        this.locale = language.equals("en") ? Locale.ENGLISH : LocalizedText.SWEDISH;
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return AssessmentProblems.text("report." + key, arguments).in(locale);
    }

    String text(LocalizedText text) {
        return text.in(locale);
    }

    /** As it begins a cell or a line. */
    String capital(LocalizedText text) {
        String within = text(text);
        return within.isEmpty()
                ? within
                : within.substring(0, within.offsetByCodePoints(0, 1)).toUpperCase(locale)
                        + within.substring(within.offsetByCodePoints(0, 1));
    }

    /** As it stands within a sentence. */
    String within(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(locale) + text.substring(1);
    }

    Paragraph paragraph(String key, Object... arguments) {
        return Paragraph.of(text(key, arguments));
    }

    Section.Builder section(String id, String key, Object... arguments) {
        return Section.builder(id, text(key, arguments));
    }

    String amount(Exact number, String unit) {
        return EvaluationNames.amount(number, unit).in(locale);
    }

    String date(String day) {
        return ParameterType.DATE.display(day, locale);
    }

    /** A table whose header is made of texts. */
    Table.Builder table(String caption, List<Integer> widths, String... header) {
        return table(caption, widths, Stream.of(header).map(this::text).toList());
    }

    /** A table whose header is as it stands. */
    Table.Builder table(String caption, List<Integer> widths, List<String> header) {
        List<Cell> cells = header.stream().map(Cell::of).toList();
        return Table.builder(widths).caption(text(caption)).rowHeaders(true).header(cells);
    }

    static List<Cell> row(String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(Cell.of(text));
        }
        return cells;
    }
}
