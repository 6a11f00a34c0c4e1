package se.sambruk.otp.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.AskedNumber;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.text.Blanks;

/**
 * Takes the content of a cell for an answer of the kind that is asked for, or tells why not. What binds is not guessed: only words that are
 * an answer are one, whatever their case and language.
 */
final class AnswerValues {
    private static final Set<String> YES = Set.of("ja", "yes");
    private static final Set<String> NO = Set.of("nej", "no");
    /** What people put to mark something; whether that is a Yes only they know. */
    private static final Set<String> MARKS = Set.of(
            "x", "v", "ok", "j", "y", "n", "1", "0", "\u2713", "\u2714", "\u2715", "\u2716", "\u221a", "sant", "falskt",
            "true", "false");

    private static final Set<String> PERCENT = Set.of("procent", "%", "percent", "per cent");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal GREATEST = new BigDecimal(AnswerLimits.VALUE);

    private final char decimalMark;

    /**
     * @param locale of the procurement's documents
     */
    AnswerValues(Locale locale) {
        this.decimalMark = locale.getLanguage().equals("en") ? '.' : ',';
    }

    /**
     * @param cell with something in it
     */
    AnswerValue of(Requirement requirement, ReadCell cell) {
        String id = requirement.id().value();
        if (cell.type() == ReadCell.Type.FORMULA) {
            // Told of by the reader, which saw the formula.
            return AnswerValue.refused();
        }
        if (cell.type() == ReadCell.Type.ERROR) {
            return refused(cell, "OTP-6230", id);
        }
        if (cell.isStruck()) {
            return refused(cell, "OTP-6231", id);
        }
        return switch (requirement.response().type()) {
            case YES_NO -> yesNo(id, cell);
            case CHOICE -> choice(requirement, cell);
            case VALUE -> number(requirement, cell);
            case TEXT -> words(id, cell, AnswerLimits.TEXT);
            case ATTACHMENT -> words(id, cell, AnswerLimits.FILE_NAMES);
            case NONE -> throw new IllegalArgumentException(id + " asks for no answer");
        };
    }

    private static AnswerValue refused(ReadCell cell, String code, Object... arguments) {
        return AnswerValue.refused(AnswerProblems.error(cell.place(), code, arguments));
    }

    private static AnswerValue yesNo(String id, ReadCell cell) {
        String word = word(cell.text());
        if (YES.contains(word)) {
            return AnswerValue.taken("yes");
        }
        if (NO.contains(word)) {
            return AnswerValue.taken("no");
        }
        if (MARKS.contains(word)) {
            return refused(cell, "OTP-6221", id);
        }
        String first = word.split("[^\\p{L}\\p{N}]+", 2)[0];
        return refused(cell, YES.contains(first) || NO.contains(first) ? "OTP-6222" : "OTP-6220", id);
    }

    /** In lower case, without blanks and a full stop around it. */
    private static String word(String text) {
        String word = Blanks.strip(text).toLowerCase(Locale.ROOT);
        while (word.endsWith(".") || word.endsWith("!")) {
            word = Blanks.strip(word.substring(0, word.length() - 1));
        }
        return word;
    }

    private AnswerValue choice(Requirement requirement, ReadCell cell) {
        String written = collapsed(cell.text());
        List<String> choices = requirement.response().choices();
        Optional<String> exact = choices.stream()
                .filter(choice -> collapsed(choice).equals(written))
                .findFirst();
        if (exact.isPresent()) {
            return AnswerValue.taken(exact.get());
        }
        List<String> alike = choices.stream()
                .filter(choice -> word(collapsed(choice)).equals(word(written)) || isSameNumber(choice, cell))
                .toList();
        return alike.size() == 1
                ? AnswerValue.taken(alike.get(0))
                : refused(cell, "OTP-6223", requirement.id().value());
    }

    /** A choice that is a number may have become one in the cell. */
    private boolean isSameNumber(String choice, ReadCell cell) {
        return cell.type() == ReadCell.Type.NUMBER
                && WrittenQuantity.parse(choice, decimalMark)
                        .filter(number ->
                                number.unit().isEmpty() && number.value().compareTo(new BigDecimal(cell.text())) == 0)
                        .isPresent();
    }

    private static String collapsed(String text) {
        return Stream.of(Blanks.strip(text).split("[\\s\\u00a0]+")).collect(Collectors.joining(" "));
    }

    private AnswerValue number(Requirement requirement, ReadCell cell) {
        String id = requirement.id().value();
        Response response = requirement.response();
        boolean percent = response.unit()
                .map(AnswerValues::unit)
                .filter(PERCENT::contains)
                .isPresent();
        return switch (cell.type()) {
            case NUMBER -> within(requirement, new BigDecimal(cell.text()), cell);
            case PERCENT ->
                percent
                        ? within(
                                requirement,
                                new BigDecimal(cell.text()).multiply(HUNDRED),
                                cell,
                                AnswerProblems.info(cell.place(), "OTP-6232", id))
                        : refused(cell, "OTP-6227", id, response.unit().orElse("–"));
            case DATE, BAD_DATE -> refused(cell, "OTP-6225", id);
            case TEXT -> writtenNumber(requirement, cell, percent);
            case BOOLEAN, FORMULA, ERROR -> refused(cell, "OTP-6224", id);
        };
    }

    private AnswerValue writtenNumber(Requirement requirement, ReadCell cell, boolean percent) {
        String id = requirement.id().value();
        Optional<WrittenQuantity> parsed = WrittenQuantity.parse(cell.text(), decimalMark);
        if (parsed.isEmpty()) {
            return refused(cell, "OTP-6224", id);
        }
        WrittenQuantity number = parsed.get();
        if (number.ambiguous()) {
            return refused(cell, "OTP-6226", id);
        }
        if (number.unit().isEmpty()) {
            return within(requirement, number.value(), cell);
        }
        String unit = unit(number.unit());
        boolean same = requirement
                        .response()
                        .unit()
                        .map(AnswerValues::unit)
                        .filter(unit::equals)
                        .isPresent()
                || percent && PERCENT.contains(unit);
        if (same) {
            return within(requirement, number.value(), cell, AnswerProblems.info(cell.place(), "OTP-6233", id));
        }
        // Units are words; a sign or a digit after the number makes it another statement, such as a range.
        boolean words = unit.chars().allMatch(c -> Character.isLetter(c) || " %\u00b0/.".indexOf(c) >= 0);
        return words
                ? refused(cell, "OTP-6227", id, requirement.response().unit().orElse("–"))
                : refused(cell, "OTP-6224", id);
    }

    private static String unit(String text) {
        return word(collapsed(text));
    }

    private static AnswerValue within(Requirement requirement, BigDecimal value, ReadCell cell, Problem... problems) {
        String id = requirement.id().value();
        AskedNumber asked = AskedNumber.of(requirement.response());
        if (value.abs().compareTo(GREATEST) > 0) {
            return refused(cell, "OTP-6228", id);
        }
        if (!asked.isWholeEnough(value)) {
            return refused(cell, "OTP-6273", id);
        }
        return asked.isWithin(value)
                ? AnswerValue.taken(WrittenQuantity.normal(value), problems)
                : refused(cell, "OTP-6274", id, bound(asked.least()), bound(asked.greatest()));
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("–");
    }

    private static AnswerValue words(String id, ReadCell cell, int limit) {
        String text = Blanks.strip(cell.text());
        return text.length() > limit ? refused(cell, "OTP-6229", id, limit) : AnswerValue.taken(text);
    }

    /**
     * The words of a cell that nothing certain is asked for in: a description or a comment.
     *
     * @return empty where there are none that can be relied on
     */
    static Optional<String> text(String id, ReadCell cell, List<Problem> problems) {
        SourceLocation place = cell.place();
        if (cell.type() == ReadCell.Type.FORMULA) {
            return Optional.empty();
        }
        if (cell.type() == ReadCell.Type.ERROR) {
            problems.add(AnswerProblems.error(place, "OTP-6230", id));
            return Optional.empty();
        }
        String text = Blanks.strip(cell.text());
        if (cell.isStruck()) {
            problems.add(AnswerProblems.warning(place, "OTP-6231", id));
        }
        if (text.length() > AnswerLimits.TEXT) {
            problems.add(AnswerProblems.warning(place, "OTP-6229", id, AnswerLimits.TEXT));
        }
        return Optional.of(text);
    }
}
