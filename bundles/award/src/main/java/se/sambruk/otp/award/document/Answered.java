package se.sambruk.otp.award.document;

import java.math.BigDecimal;
import java.util.Optional;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.award.text.Swedish;

/** What suppliers answered, in words. */
public final class Answered {
    private Answered() {}

    static String in(TenderAnswer answer) {
        return said(answer.given(), Optional.empty());
    }

    /**
     * @param unit what a number is in
     */
    public static String said(Optional<SupplierAnswer> answer, Optional<String> unit) {
        return answer.flatMap(one -> one.yes().isPresent()
                        ? Optional.of(Swedish.text(one.yes().get() ? "contract.yes" : "contract.no"))
                        : one.number().isPresent()
                                ? Optional.of(number(one.number().get(), unit))
                                : one.value())
                .or(() -> answer.flatMap(SupplierAnswer::refused)
                        .map(written -> Swedish.text("contract.unclear", written)))
                .orElseGet(() -> Swedish.text("contract.unanswered"));
    }

    private static String number(BigDecimal number, Optional<String> unit) {
        String shown = ParameterType.DECIMAL.display(number.toPlainString(), Swedish.LOCALE);
        return unit.map(called -> shown + " " + called).orElse(shown);
    }
}
