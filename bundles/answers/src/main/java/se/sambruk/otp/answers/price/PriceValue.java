package se.sambruk.otp.answers.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.answers.AnswerProblems;
import se.sambruk.otp.answers.WrittenQuantity;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;

/**
 * What a cell was found to offer as a price.
 *
 * @param price not negative; empty where it cannot be taken for one
 * @param problems why not, or what to know of it
 */
record PriceValue(Optional<BigDecimal> price, List<Problem> problems) {
    private static final Set<String> SWEDISH_MONEY = Set.of("sek", "kr", "kr.", "kronor", ":-", ",-", ".-");
    private static final Pattern OTHER_MONEY =
            Pattern.compile("(?iu)eur|euro|€|usd|dollar|\\$|us\\$|gbp|pund|£|dkk|nok|isk|chf|pln|jpy|¥|cad|aud");
    private static final Pattern LEADING = Pattern.compile("(?s)([^0-9+\\-\u2212\\s]{1,8})\\s*(.*)");
    private static final BigDecimal GREATEST = new BigDecimal(AnswerLimits.VALUE);

    /**
     * @param item the id, for the problems
     * @param cell with something in it
     * @param locale of the procurement's documents
     */
    static PriceValue of(String item, ReadCell cell, PriceSchedule schedule, Locale locale) {
        if (cell.type() == ReadCell.Type.FORMULA) {
            return refused(cell, "OTP-6328", item);
        }
        if (cell.type() == ReadCell.Type.ERROR || cell.isStruck()) {
            return refused(cell, "OTP-6329", item);
        }
        return switch (cell.type()) {
            case NUMBER -> checked(item, new BigDecimal(cell.text()), cell, schedule, List.of());
            case DATE, BAD_DATE -> refused(cell, "OTP-6325", item);
            case PERCENT -> refused(cell, "OTP-6326", item);
            case TEXT -> written(item, cell, schedule, locale.getLanguage().equals("en") ? '.' : ',');
            case BOOLEAN, FORMULA, ERROR -> refused(cell, "OTP-6322", item);
        };
    }

    private static PriceValue refused(ReadCell cell, String code, Object... arguments) {
        return new PriceValue(Optional.empty(), List.of(AnswerProblems.error(cell.place(), code, arguments)));
    }

    private static PriceValue written(String item, ReadCell cell, PriceSchedule schedule, char decimalMark) {
        String text = cell.text().strip();
        String before = "";
        Matcher leading = LEADING.matcher(text);
        if (leading.matches()) {
            before = leading.group(1).toLowerCase(Locale.ROOT);
            text = leading.group(2);
        }
        Optional<WrittenQuantity> parsed = WrittenQuantity.parse(text, decimalMark);
        if (parsed.isEmpty()) {
            return refused(cell, "OTP-6322", item);
        }
        WrittenQuantity number = parsed.get();
        for (String money : List.of(before, number.unit())) {
            if (!money.isEmpty() && !isOf(money, schedule)) {
                boolean other = SWEDISH_MONEY.contains(money)
                        || OTHER_MONEY.matcher(money).matches();
                return other ? refused(cell, "OTP-6323", item, schedule.currency()) : refused(cell, "OTP-6322", item);
            }
        }
        if (number.ambiguous()) {
            return refused(cell, "OTP-6324", item);
        }
        boolean named = !before.isEmpty() || !number.unit().isEmpty();
        List<Problem> notes = named ? List.of(AnswerProblems.info(cell.place(), "OTP-6332", item)) : List.of();
        return checked(item, number.value(), cell, schedule, notes);
    }

    private static boolean isOf(String money, PriceSchedule schedule) {
        return money.equalsIgnoreCase(schedule.currency())
                || schedule.currency().equals("SEK") && SWEDISH_MONEY.contains(money);
    }

    private static PriceValue checked(
            String item, BigDecimal price, ReadCell cell, PriceSchedule schedule, List<Problem> notes) {
        if (price.signum() < 0) {
            return refused(cell, "OTP-6327", item);
        }
        if (price.compareTo(GREATEST) > 0) {
            return refused(cell, "OTP-6333", item);
        }
        BigDecimal plain = new BigDecimal(WrittenQuantity.normal(price));
        if (plain.scale() > schedule.decimals()) {
            return refused(cell, "OTP-6331", item, schedule.decimals());
        }
        if (plain.signum() == 0) {
            return new PriceValue(Optional.of(plain), List.of(AnswerProblems.warning(cell.place(), "OTP-6330", item)));
        }
        return new PriceValue(Optional.of(plain), notes);
    }
}
