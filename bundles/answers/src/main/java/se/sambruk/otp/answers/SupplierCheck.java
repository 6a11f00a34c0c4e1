package se.sambruk.otp.answers;

import java.util.Optional;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.Blanks;

/** What the supplier tells of itself, and what it leaves out. */
final class SupplierCheck {
    private static final int NUMBER_LENGTH = 10;
    private static final int WITH_CENTURY = 12;

    private SupplierCheck() {}

    static void check(AnswerReading reading, AnswerSet.Builder answers, AnswerReport.Builder report) {
        for (SupplierField field : SupplierField.values()) {
            Optional<ReadCell> cell = Optional.ofNullable(reading.supplier().get(field));
            String text = cell.filter(SupplierCheck::isText)
                    .map(found -> Blanks.strip(found.text()))
                    .orElse("");
            SourceLocation place = cell.map(ReadCell::place).orElse(SourceLocation.file("", reading.fileName()));
            Object name = AnswerProblems.text("field." + field.wire());
            if (text.isEmpty()) {
                report.problem(AnswerProblems.warning(place, cell.isEmpty() ? "OTP-6250" : "OTP-6253", name));
            } else {
                if (text.length() > AnswerLimits.FIELD) {
                    report.problem(AnswerProblems.warning(place, "OTP-6252", name, AnswerLimits.FIELD));
                }
                if (field == SupplierField.ORGANIZATION_NUMBER && isMistyped(text)) {
                    report.problem(AnswerProblems.warning(place, "OTP-6251"));
                }
                answers.supplier(field, text);
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

    /** A Swedish number ends with a check digit (Luhn); numbers of other countries are left alone. */
    private static boolean isMistyped(String text) {
        String digits = key(text);
        if (digits.length() != NUMBER_LENGTH || !text.matches("[0-9 \u2010-\u2013-]+")) {
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
