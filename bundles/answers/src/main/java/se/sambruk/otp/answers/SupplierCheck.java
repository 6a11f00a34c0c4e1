package se.sambruk.otp.answers;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.Blanks;

/** What the supplier tells of itself, and what it leaves out. */
public final class SupplierCheck {
    private static final int NUMBER_LENGTH = 10;
    private static final int WITH_CENTURY = 12;
    /** With letters before them, which tell the register, and without. */
    private static final int FEWEST = 4;

    private static final int FEWEST_ALONE = 7;
    private static final String ONLY_DIGITS = "[0-9 \u2010-\u2013-]+";

    private SupplierCheck() {}

    /**
     * @param take is given each field that can be relied on
     */
    public static void check(
            SourceLocation file,
            Map<SupplierField, ReadCell> supplier,
            BiConsumer<SupplierField, String> take,
            Consumer<Problem> tell) {
        for (SupplierField field : SupplierField.values()) {
            Optional<ReadCell> cell = Optional.ofNullable(supplier.get(field));
            String text = cell.filter(SupplierCheck::isText)
                    .map(found -> Blanks.strip(found.text()))
                    .orElse("");
            SourceLocation place = cell.map(ReadCell::place).orElse(file);
            Object name = AnswerProblems.text("field." + field.wire());
            if (text.isEmpty()) {
                tell.accept(AnswerProblems.warning(place, cell.isEmpty() ? "OTP-6250" : "OTP-6253", name));
            } else {
                if (text.length() > AnswerLimits.FIELD) {
                    tell.accept(AnswerProblems.warning(place, "OTP-6252", name, AnswerLimits.FIELD));
                }
                if (field == SupplierField.ORGANIZATION_NUMBER) {
                    if (!isNumber(text)) {
                        tell.accept(AnswerProblems.warning(place, "OTP-6272"));
                    } else if (isMistyped(text)) {
                        tell.accept(AnswerProblems.warning(place, "OTP-6251"));
                    }
                }
                take.accept(field, text);
            }
        }
    }

    private static boolean isText(ReadCell cell) {
        return cell.type() != ReadCell.Type.FORMULA && cell.type() != ReadCell.Type.ERROR && !cell.isStruck();
    }

    /** The digits of a Swedish number without the century; of another country's, whatever it is. */
    static String key(String organizationNumber) {
        String digits = organizationNumber.replaceAll("[^0-9]", "");
        return digits.length() == WITH_CENTURY ? digits.substring(WITH_CENTURY - NUMBER_LENGTH) : digits;
    }

    /** Whether this may be some country's number: registers have few numbers shorter than these. */
    private static boolean isNumber(String text) {
        int digits = text.replaceAll("[^0-9]", "").length();
        return digits >= (text.matches(ONLY_DIGITS) ? FEWEST_ALONE : FEWEST);
    }

    /** A Swedish number ends with a check digit (Luhn); numbers of other countries are left alone. */
    private static boolean isMistyped(String text) {
        String digits = key(text);
        if (digits.length() != NUMBER_LENGTH || !text.matches(ONLY_DIGITS)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NUMBER_LENGTH; i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 != 0;
    }
}
