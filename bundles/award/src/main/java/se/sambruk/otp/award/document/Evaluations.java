package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;

/** The evaluations that a log tells of, one for each lot, with the reasons that counted. */
final class Evaluations {
    private final CaseLog log;
    private final Function<ContentHash, Optional<byte[]>> files;

    private Evaluations(CaseLog log, Function<ContentHash, Optional<byte[]>> files) {
        this.log = log;
        this.files = files;
    }

    /**
     * @param log all of it
     * @param files gives the file of an entry by its hash
     * @param award what was decided: an evaluation that it rests on is told of, and none that was made later, also where it rests on none; empty for the last of each lot
     */
    static List<EvaluatedLot> fold(
            CaseLog log, Function<ContentHash, Optional<byte[]>> files, Optional<AwardRecord> award) {
        return new Evaluations(log, files).fold(award);
    }

    private List<EvaluatedLot> fold(Optional<AwardRecord> award) {
        Map<Optional<String>, EvaluatedLot> byLot = new LinkedHashMap<>();
        for (LogLine line : log.all(EntryKinds.TENDERS_EVALUATED)) {
            Optional<String> lot = TreeReader.of(line.entry().body()).findText("lot");
            if (counts(line, lot, award)) {
                outcome(line)
                        .ifPresent(outcome ->
                                byLot.put(lot, new EvaluatedLot(lot, line.label(), outcome, motivations(line))));
            }
        }
        return new ArrayList<>(byLot.values());
    }

    /** The one that the award rests on; where it rests on none, one that was there when it was decided. */
    private boolean counts(LogLine line, Optional<String> lot, Optional<AwardRecord> award) {
        Optional<AwardedLot> decided = award.flatMap(one -> one.lot(lot));
        if (decided.isEmpty()) {
            return true;
        }
        return decided.get().evaluation().map(line.label()::equals).orElseGet(() -> log.find(
                        award.get().entry())
                .filter(made -> line.entry().number() < made.entry().number())
                .isPresent());
    }

    private Motivations motivations(LogLine line) {
        Optional<String> counted = TreeReader.of(line.entry().body()).findText("counted");
        return counted.isPresent()
                ? file(line, counted.get()).map(Motivations::counted).orElseGet(Motivations::none)
                : sheet(line).map(Motivations::handedIn).orElseGet(Motivations::none);
    }

    private Optional<CountedScores> file(LogLine line, String hash) {
        try {
            return line.entry().attachments().stream()
                    .map(AttachmentRecord::sha256)
                    .filter(sha256 -> sha256.hex().equals(hash))
                    .findFirst()
                    .flatMap(files)
                    .map(json -> CountedScores.fromTree(CanonicalJson.parse(json)));
        } catch (IllegalArgumentException e) {
            // Of a later version: its motivations are missing, which the documents then tell of.
            return Optional.empty();
        }
    }

    /** Empty for a tick by hand, which tells that it was done and not what came of it. */
    private Optional<EvaluationOutcome> outcome(LogLine line) {
        for (AttachmentRecord file : line.entry().attachments()) {
            Optional<EvaluationOutcome> outcome = files.apply(file.sha256()).flatMap(Evaluations::read);
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    private static Optional<EvaluationOutcome> read(byte[] json) {
        try {
            return Optional.of(EvaluationOutcome.fromTree(CanonicalJson.parse(json)));
        } catch (IllegalArgumentException e) {
            // A file of another kind beside it, or of a later version: what the fault says may be secret.
            return Optional.empty();
        }
    }

    /** What had been handed in before an evaluation that does not keep what counted. */
    private Optional<ScoreSheet> sheet(LogLine evaluation) {
        List<ScoreSheet> sheets = log.all(EntryKinds.SCORES_GIVEN).stream()
                .filter(line -> line.entry().number() < evaluation.entry().number())
                .flatMap(line -> read(line).stream())
                .toList();
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        // Those of an earlier plan are of something else.
        ContentHash plan = sheets.get(sheets.size() - 1).plan();
        return sheets.stream().filter(one -> one.plan().equals(plan)).reduce(ScoreSheet::merge);
    }

    private static Optional<ScoreSheet> read(LogLine line) {
        try {
            return TreeReader.of(line.entry().body()).find("sheet", ScoreSheet::fromTree);
        } catch (IllegalArgumentException e) {
            // Of a later version: its motivations are missing, which the documents then tell of.
            return Optional.empty();
        }
    }
}
