package se.sambruk.otp.answers.price;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import se.sambruk.otp.answers.AnswerProblems;
import se.sambruk.otp.answers.OriginCheck;
import se.sambruk.otp.answers.RowNumbers;
import se.sambruk.otp.answers.SealCheck;
import se.sambruk.otp.answers.SupplierCheck;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceIdentity;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceRow;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealVerdict;
import se.sambruk.otp.api.text.Blanks;

/** Judges one price annex against one issue. Pure: the same reading and issue give the same report. */
final class PriceJudge {
    /** Rows that belong to nothing are told of one by one up to here. */
    private static final int MANY = 20;

    private final PriceReading reading;
    private final PriceSchedule schedule;
    private final IssuedAnswers issued;
    private final SourceLocation file;
    private final PriceReport.Builder report;
    /** Where whoever read the file found what cannot be taken for what it seems. */
    private final Set<SourceLocation> unclear;

    private PriceJudge(PriceReading reading, PriceSchedule schedule, IssuedAnswers issued, PriceReport.Builder report) {
        this.reading = reading;
        this.schedule = schedule;
        this.issued = issued;
        this.file = SourceLocation.file("", reading.fileName());
        this.report = report;
        this.unclear = reading.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .flatMap(problem -> problem.location().stream())
                .collect(Collectors.toSet());
    }

    /**
     * @param bytes the hash of the file's bytes
     * @param shown what an untouched file made of the issue shows; empty where that asks for no prices
     * @param seals what a seal says of a content
     */
    static PriceReport judge(
            PriceReading reading,
            ContentHash bytes,
            IssuedAnswers issued,
            Map<String, Map<PriceField, String>> shown,
            BiFunction<PriceIdentity, Seal, SealVerdict> seals) {
        PriceReport.Builder report =
                PriceReport.builder(reading.fileName(), bytes).reading(reading);
        reading.problems().forEach(report::problem);
        Optional<PriceAnnex> annex = PriceAnnex.of(issued.specification());
        if (annex.isEmpty()) {
            report.problem(AnswerProblems.error(SourceLocation.file("", reading.fileName()), "OTP-6310"));
            return report.build();
        }
        new PriceJudge(reading, annex.get().schedule(), issued, report).judge(annex.get(), shown, seals);
        return report.build();
    }

    private void judge(
            PriceAnnex annex,
            Map<String, Map<PriceField, String>> shown,
            BiFunction<PriceIdentity, Seal, SealVerdict> seals) {
        Optional<PriceIdentity> identity = reading.identity();
        AnswerOrigin origin = identity.map(this::origin).orElse(AnswerOrigin.UNKNOWN);
        report.origin(origin);
        identity.ifPresent(known ->
                report.seal(SealCheck.state(reading.seal(), seal -> seals.apply(known, seal), file, report::problem)));
        boolean otherPrices = origin == AnswerOrigin.OTHER_ISSUE
                && !identity.orElseThrow().schedule().equals(schedule.contentHash());
        if (!reading.isReadable() || origin == AnswerOrigin.OTHER_PROCUREMENT || otherPrices) {
            return;
        }
        ContentHash answered = origin == AnswerOrigin.OTHER_ISSUE || origin == AnswerOrigin.NOT_ISSUED
                ? identity.orElseThrow().published()
                : annex.publishedHash();
        PriceOffer.Builder offer = PriceOffer.builder(annex.procurement().id(), answered, schedule.contentHash());
        SupplierCheck.check(file, reading.supplier(), offer::supplier, report::problem);
        Map<String, List<PriceRow>> rows = byItem();
        PriceRowJudge judge = new PriceRowJudge(schedule, shown, annex.locale(), report);
        for (PriceItem item : schedule.items()) {
            List<PriceRow> found = rows.getOrDefault(item.id(), List.of());
            if (found.isEmpty()) {
                report.problem(AnswerProblems.error(file, "OTP-6311", item.id()));
            } else {
                PriceRow row = row(item, found);
                judge.judge(item, reading, row, isDoubtful(found) || isUnclear(row), offer);
            }
        }
        PriceOffer made = offer.build();
        PriceComparison comparison = made.comparison(schedule);
        report.offer(made, comparison);
        new SumCheck(reading, comparison, report, file).check();
    }

    private AnswerOrigin origin(PriceIdentity identity) {
        AnswerOrigin origin = OriginCheck.of(
                identity.procurement(), identity.published(), issued, file, report::problem, report::issue);
        boolean same = identity.schedule().equals(schedule.contentHash());
        if (origin == AnswerOrigin.OTHER_ISSUE) {
            report.problem(AnswerProblems.error(
                    file,
                    "OTP-6302",
                    AnswerProblems.issue(
                            issued, issued.numberOf(identity.published()).orElse(0)),
                    AnswerProblems.issue(issued, issued.number()),
                    same ? 0 : 1));
        } else if (origin == AnswerOrigin.THIS_ISSUE && !same) {
            report.problem(AnswerProblems.error(file, "OTP-6309"));
        }
        return origin;
    }

    /** The rows of each item; those of nothing that is asked for are told of. */
    private Map<String, List<PriceRow>> byItem() {
        Map<String, List<PriceRow>> rows = new LinkedHashMap<>();
        int strangers = 0;
        for (PriceRow row : reading.rows()) {
            String id = row.cell(PriceField.ID)
                    .map(cell -> Blanks.strip(cell.text()))
                    .orElse("");
            if (schedule.find(id).isPresent()) {
                rows.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
            } else if (strangers++ < MANY) {
                report.problem(AnswerProblems.error(row.place(), "OTP-6314"));
            }
        }
        if (strangers > MANY) {
            report.problem(AnswerProblems.error(file, "OTP-6334", strangers - MANY));
        }
        return rows;
    }

    private PriceRow row(PriceItem item, List<PriceRow> found) {
        if (found.size() > 1) {
            String at = RowNumbers.of(found.stream().map(PriceRow::place).toList());
            SourceLocation place = found.get(0).place();
            report.problem(
                    isDoubtful(found)
                            ? AnswerProblems.error(place, "OTP-6313", item.id(), at)
                            : AnswerProblems.warning(place, "OTP-6312", item.id(), at));
        }
        return found.stream()
                .filter(row -> row.cell(PriceField.PRICE).isPresent())
                .findFirst()
                .orElse(found.get(0));
    }

    /** Whether whoever read the file has told that what stands there as a price cannot be taken for one. */
    private boolean isUnclear(PriceRow row) {
        return row.cell(PriceField.PRICE)
                .map(ReadCell::place)
                .filter(unclear::contains)
                .isPresent();
    }

    /** Whether there is more than one price. */
    private static boolean isDoubtful(List<PriceRow> rows) {
        return rows.stream()
                        .flatMap(row -> row.cell(PriceField.PRICE).stream())
                        .map(ReadCell::text)
                        .distinct()
                        .count()
                > 1;
    }
}
