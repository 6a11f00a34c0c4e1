package se.sambruk.otp.tenders;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.TenderFile;
import se.sambruk.otp.api.tender.TenderFileKind;
import se.sambruk.otp.api.tender.TenderSupplier;

/**
 * A file that came, with what it was found to be: a price annex, answers, or neither.
 *
 * @param answers what the judge of answers said; of any file that is no price annex
 * @param prices what the judge of prices said; only of a price annex
 */
record ReadFile(GivenFile file, Optional<AnswerReport> answers, Optional<PriceReport> prices) {
    /** What people save tables in: one of these that cannot be read may have been meant for the answers. */
    private static final Set<String> TABLES =
            Set.of("xlsx", "xlsm", "xlsb", "xls", "xltx", "xltm", "ods", "csv", "tsv", "numbers");

    String name() {
        return file.name();
    }

    /** Where it lay, to be told to whoever handed it in. */
    String from() {
        return file.from();
    }

    boolean isPrices() {
        return prices.isPresent();
    }

    /** Whether answers could be looked for in it. */
    boolean hasAnswers() {
        return answers.flatMap(AnswerReport::reading)
                .filter(AnswerReading::isReadable)
                .isPresent();
    }

    /** Whether it may have been meant for answers, though none could be read. */
    boolean isTable() {
        String name = name();
        return TABLES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** What was told of it. */
    List<Problem> problems() {
        return answers.map(AnswerReport::problems)
                .or(() -> prices.map(PriceReport::problems))
                .orElse(List.of());
    }

    /** Who it says that it is from. */
    Optional<TenderSupplier> supplier() {
        Map<SupplierField, String> told = answers.flatMap(AnswerReport::answers)
                .map(set -> set.supplier())
                .or(() -> prices.flatMap(PriceReport::offer).map(offer -> offer.supplier()))
                .orElse(Map.of());
        return Optional.ofNullable(told.get(SupplierField.NAME))
                .filter(name -> !name.isBlank())
                .map(name -> new TenderSupplier(name, told.getOrDefault(SupplierField.ORGANIZATION_NUMBER, "")));
    }

    /** The file as it is kept, where it is what it is read as. */
    TenderFile asAnswers() {
        AnswerReport report = answers.orElseThrow();
        return TenderFile.read(
                name(), report.file(), TenderFileKind.ANSWERS, report.origin(), report.issue(), report.seal());
    }

    TenderFile asPrices() {
        PriceReport report = prices.orElseThrow();
        return TenderFile.read(
                name(), report.file(), TenderFileKind.PRICES, report.origin(), report.issue(), report.seal());
    }

    TenderFile asOther() {
        return TenderFile.other(name(), answers.orElseThrow().file());
    }

    @Override
    public String toString() {
        return "ReadFile";
    }
}
