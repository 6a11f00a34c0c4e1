package se.sambruk.otp.casefile;

import java.util.Optional;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;

/** In which order entries about a tender may come: two who write at once do not undo each other's work, and no key is used twice. */
final class TenderOrder {
    private final CaseLog log;

    TenderOrder(CaseLog log) {
        this.log = log;
    }

    boolean permits(NewEntry entry) {
        return entry.kind().equals(EntryKinds.TENDER_RECEIVED) ? replacesTheLast(entry) : isFirstAnswer(entry);
    }

    private boolean replacesTheLast(NewEntry entry) {
        Object replaces = entry.body().get("replaces");
        Optional<LogLine> last = log.all(EntryKinds.TENDER_RECEIVED).stream()
                .filter(line -> isSame("tender", line, entry))
                .reduce((earlier, later) -> later);
        boolean used = log.lines().stream()
                .anyMatch(line ->
                        line.entry().kind().equals(EntryKinds.TENDER_RECEIVED) && isSame("tender", line, entry));
        return replaces == null
                ? !used
                : last.map(LogLine::label).filter(replaces::equals).isPresent();
    }

    private boolean isFirstAnswer(NewEntry entry) {
        boolean asked = log.all(EntryKinds.CLARIFICATION_REQUESTED).stream()
                .anyMatch(line -> line.label().equals(entry.body().get("request")));
        boolean answered = log.all(EntryKinds.CLARIFICATION_ANSWERED).stream()
                .anyMatch(line -> isSame("request", line, entry) && isSame("tender", line, entry));
        return asked && !answered;
    }

    private static boolean isSame(String key, LogLine line, NewEntry entry) {
        Object value = entry.body().get(key);
        return value != null && value.equals(line.entry().body().get(key));
    }
}
