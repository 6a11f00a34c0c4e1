package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.AnswerOrigin;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealVerdict;
import se.sambruk.otp.api.text.Blanks;

/** Judges one file against one issue. Pure: the same reading and issue give the same report. */
final class AnswerJudge {
    /** Rows that belong to nothing are told of one by one up to here. */
    private static final int MANY = 20;

    private final AnswerReading reading;
    private final IssuedAnswers issued;
    private final AnswerReport.Builder report;

    private AnswerJudge(AnswerReading reading, IssuedAnswers issued, AnswerReport.Builder report) {
        this.reading = reading;
        this.issued = issued;
        this.report = report;
    }

    /**
     * @param file the hash of the file's bytes
     * @param shown what an untouched file made of the issue shows
     * @param seals what a seal says of a content
     */
    static AnswerReport judge(
            AnswerReading reading,
            ContentHash file,
            IssuedAnswers issued,
            List<ShownRow> shown,
            BiFunction<AnswerIdentity, Seal, SealVerdict> seals) {
        AnswerReport.Builder report =
                AnswerReport.builder(reading.fileName(), file).reading(reading);
        Optional<RowMatching> matching = isOfThis(reading, issued) && reading.isReadable()
                ? Optional.of(new RowMatching(reading, issued.specification()))
                : Optional.empty();
        List<AnswerRow> rows = matching.map(RowMatching::rows).orElse(List.of());
        CellFaults.others(reading.problems(), rows).forEach(report::problem);
        AnswerOrigin origin = new OriginCheck(reading, issued, report).check(seals);
        matching.ifPresent(found -> new AnswerJudge(reading, issued, report).judge(origin, shown, found));
        return report.build();
    }

    /** Whether it is of the procurement, or does not say of which it is. */
    private static boolean isOfThis(AnswerReading reading, IssuedAnswers issued) {
        String wanted = issued.specification().procurement().id();
        return reading.identity()
                .map(AnswerIdentity::procurement)
                .filter(procurement -> !procurement.equals(wanted))
                .isEmpty();
    }

    /** Judges answers that stand in no file for answers. */
    static AnswerReport judge(String source, Map<RequirementId, String> written, IssuedAnswers issued) {
        Specification specification = issued.specification();
        SourceLocation place = SourceLocation.file("", source);
        AnswerReport.Builder report = AnswerReport.builder(source, ContentHash.ofBytes(new byte[0]))
                .origin(AnswerOrigin.THIS_ISSUE)
                .issue(issued.number());
        AnswerSet.Builder answers =
                AnswerSet.builder(specification.procurement().id(), specification.contentHash());
        AnswerValues values = new AnswerValues(specification.locale());
        specification.requirements().stream()
                .map(specified -> specified.requirement())
                .filter(requirement -> written.containsKey(requirement.id()))
                .forEach(requirement -> {
                    AnswerRow.Builder row = AnswerRow.builder(place);
                    String text = Blanks.strip(written.get(requirement.id()));
                    if (!text.isEmpty()) {
                        row.given(GivenField.ANSWER, ReadCell.of(ReadCell.Type.TEXT, text, place));
                    }
                    RowMatching.Match match = RowMatching.Match.of(row.build());
                    new RowJudge(requirement, match, Optional.empty(), values, place, CellFaults.NONE, report)
                            .judge()
                            .ifPresent(answers::answer);
                });
        return report.answers(answers.build()).build();
    }

    private void judge(AnswerOrigin origin, List<ShownRow> shown, RowMatching matching) {
        Specification specification = issued.specification();
        ContentHash answered = origin == AnswerOrigin.OTHER_ISSUE || origin == AnswerOrigin.NOT_ISSUED
                ? reading.identity().orElseThrow().published()
                : specification.contentHash();
        AnswerSet.Builder answers =
                AnswerSet.builder(specification.procurement().id(), answered);
        SourceLocation file = SourceLocation.file("", reading.fileName());
        SupplierCheck.check(file, reading.supplier(), answers::supplier, report::problem);
        TextComparison.Correction correction = origin == AnswerOrigin.OTHER_ISSUE
                ? OriginCheck.correction(reading.identity().orElseThrow(), issued)
                : TextComparison.Correction.NONE;
        Optional<TextComparison> texts = Optional.of(new TextComparison(shown, reading.columns(), correction));
        AnswerValues values = new AnswerValues(specification.locale());
        CellFaults faults = new CellFaults(reading.problems());
        List<SupplierAnswer> given = new ArrayList<>();
        specification.requirements().forEach(specified -> {
            Requirement requirement = specified.requirement();
            new RowJudge(requirement, matching.of(requirement), texts, values, file, faults, report)
                    .judge()
                    .ifPresent(given::add);
        });
        tellOfAdded(matching.added().stream().filter(AnswerJudge::says).toList());
        given.forEach(answers::answer);
        report.answers(answers.build());
    }

    private void tellOfAdded(List<AnswerRow> rows) {
        rows.stream().limit(MANY).forEach(row -> report.problem(AnswerProblems.warning(row.place(), "OTP-6217")));
        if (rows.size() > MANY) {
            report.problem(AnswerProblems.warning(rows.get(MANY).place(), "OTP-6219", rows.size() - MANY));
        }
    }

    /** Whether a row that is about nothing issued has anything in it besides what stands in columns of the supplier's own. */
    private static boolean says(AnswerRow row) {
        return row.uid().isPresent()
                || !row.shown().isEmpty()
                || List.of(GivenField.values()).stream()
                        .anyMatch(field -> row.given(field).isPresent());
    }
}
