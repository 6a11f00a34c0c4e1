package se.sambruk.otp.shell.view;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.shell.text.Texts;

/** How answers, prices and places in tenders are written for people. */
final class AnswerText {
    private AnswerText() {}

    /** The answer as people write it; what was refused as it stood, within quotation marks. */
    static String of(Optional<SupplierAnswer> given, Locale locale) {
        if (given.isEmpty()) {
            return "–";
        }
        SupplierAnswer answer = given.get();
        if (answer.refused().isPresent()) {
            return "”" + answer.refused().get() + "”";
        }
        if (answer.value().isEmpty()) {
            return "–";
        }
        String value = answer.value().get();
        if (answer.type() == ResponseType.YES_NO) {
            return Texts.in(locale, "answer." + value);
        }
        return answer.type() == ResponseType.VALUE ? number(new BigDecimal(value), locale) : value;
    }

    static String number(BigDecimal number, Locale locale) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return ParameterType.DECIMAL.display(plain.toPlainString(), locale);
    }

    /** {@code svar.xlsx, Svar!K12}; of a row as a whole {@code svar.xlsx, Svar, rad 12}. */
    static String place(Optional<SourceLocation> place, Locale locale) {
        return place.map(at -> at.file()
                        + at.sheet().map(sheet -> ", " + sheet).orElse("")
                        + at.cell().map(cell -> "!" + cell).orElseGet(() -> row(at, locale)))
                .orElse("–");
    }

    private static String row(SourceLocation place, Locale locale) {
        return place.line() > 0 ? ", " + Texts.in(locale, "tender.row", Integer.toString(place.line())) : "";
    }

    /** What there is to tell of one thing, on a line. */
    static String line(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
