package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;

/** The evaluations that a log tells of: the last of each lot that counts, with what assessors gave and why. */
final class Evaluations {
    private Evaluations() {}

    /**
     * @param log all of it
     * @param files gives the file of an entry by its hash
     */
    static List<EvaluatedLot> fold(CaseLog log, Function<ContentHash, Optional<byte[]>> files) {
        Optional<ScoreSheet> sheet = sheet(log);
        Map<Optional<String>, EvaluatedLot> byLot = new LinkedHashMap<>();
        for (LogLine line : log.all(EntryKinds.TENDERS_EVALUATED)) {
            outcome(line, files).ifPresent(outcome -> {
                Optional<String> lot = TreeReader.of(line.entry().body()).findText("lot");
                byLot.put(lot, new EvaluatedLot(lot, line.label(), outcome, sheet));
            });
        }
        return new ArrayList<>(byLot.values());
    }

    /** Empty for a tick by hand, which tells that it was done and not what came of it. */
    private static Optional<EvaluationOutcome> outcome(LogLine line, Function<ContentHash, Optional<byte[]>> files) {
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

    private static Optional<ScoreSheet> sheet(CaseLog log) {
        List<ScoreSheet> sheets = log.all(EntryKinds.SCORES_GIVEN).stream()
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
