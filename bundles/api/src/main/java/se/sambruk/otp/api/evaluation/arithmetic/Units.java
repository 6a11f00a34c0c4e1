package se.sambruk.otp.api.evaluation.arithmetic;

import java.util.Locale;
import se.sambruk.otp.api.text.LocalizedText;

/** What a number in a calculation is measured in: a currency's code, or one of the words here. */
public final class Units {
    /** Points under an award criterion. */
    public static final String POINTS = "points";
    /** Hundredths. */
    public static final String PERCENT = "percent";
    /** A plain number, such as a discount factor. */
    public static final String NUMBER = "number";

    private Units() {}

    /** Whether a unit is a currency. */
    public static boolean isMoney(String unit) {
        return Money.isCurrency(unit);
    }

    /** A number of a unit for people, without the unit: money as it is written in letters, and anything else with the decimals that it has. */
    public static String display(Exact number, String unit, Locale locale) {
        return isMoney(unit) ? number.displayMoney(locale) : number.display(locale);
    }

    /** What stands after a number: {@code kr}, {@code poäng}, {@code procent}; empty for a plain number; what is unknown as it is. */
    public static LocalizedText label(String unit) {
        return switch (unit) {
            case "SEK" -> LocalizedText.of("kr", "SEK");
            case POINTS -> LocalizedText.of("poäng", "points");
            case PERCENT -> LocalizedText.of("procent", "per cent");
            case NUMBER -> LocalizedText.of("", "");
            default -> LocalizedText.of(unit);
        };
    }
}
