package se.sambruk.otp.content.shape;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.ParameterType;

/** The shapes that values come in. */
public final class Shapes {
    private static final int TITLE = 120;
    private static final int LINE = 1_000;
    private static final int TEXT = 100_000;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private Shapes() {}

    /** A heading. */
    public static Shape title() {
        return new TextShape(true, TITLE);
    }

    /** Text on one line. */
    public static Shape line() {
        return new TextShape(true, LINE);
    }

    /** Text of one or more paragraphs. */
    public static Shape text() {
        return new TextShape(false, TEXT);
    }

    /** A text of a form that has a name. */
    public static Shape form(String code, Predicate<String> isForm, String example) {
        return normal(code, isForm, example, UnaryOperator.identity());
    }

    /** A text of a form that has a name, and put in its normal form. */
    public static Shape normal(String code, Predicate<String> isForm, String example, UnaryOperator<String> normalize) {
        return new ScalarShape(
                code, example, text -> isForm.test(text) ? Optional.of(normalize.apply(text)) : Optional.empty());
    }

    public static Shape pattern(String code, String pattern, String example) {
        return form(code, Pattern.compile(pattern).asMatchPredicate(), example);
    }

    /** A whole number within bounds. */
    public static Shape integer(int min, int max) {
        return new ScalarShape("OTP-1110", Integer.toString(Math.max(min, 1)), text -> parse(text, min, max), min, max);
    }

    private static Optional<Integer> parse(String text, int min, int max) {
        if (!INTEGER.matcher(text).matches()) {
            return Optional.empty();
        }
        int value = Integer.parseInt(text);
        return value >= min && value <= max ? Optional.of(value) : Optional.empty();
    }

    /** A decimal number, with comma or point, as a string in normal form. */
    public static Shape decimal() {
        return new ScalarShape("OTP-1112", "10", ParameterType.DECIMAL::normalize);
    }

    /** True or false. */
    public static Shape flag() {
        return new ScalarShape("OTP-1113", "true", text -> switch (text) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A day, ISO 8601. */
    public static Shape date() {
        return new ScalarShape("OTP-1114", "2026-11-23", text -> {
            try {
                return Optional.of(LocalDate.parse(text).toString());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** One of an enum's names in files. */
    public static <E extends Enum<E> & WireValue> Shape choice(Class<E> type) {
        return choice(
                Arrays.stream(type.getEnumConstants()).map(WireValue::wire).toList());
    }

    public static Shape choice(List<String> choices) {
        return new ChoiceShape(choices, choices.get(0));
    }

    /**
     * @param example the one that is most often meant
     */
    public static Shape choice(List<String> choices, String example) {
        return new ChoiceShape(choices, example);
    }

    public static Shape list(Shape item) {
        return new ListShape(item);
    }

    /** The number of a canonical decimal. */
    public static BigDecimal number(Object canonical) {
        return new BigDecimal((String) canonical);
    }
}
