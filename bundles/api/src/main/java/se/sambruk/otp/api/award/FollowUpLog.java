package se.sambruk.otp.api.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;

/**
 * What a case's log says of follow-up, by the ids of what is followed up: worked out anew each time; what is struck counts no more. Immutable.
 */
public final class FollowUpLog {
    private final SortedMap<String, LocalDate> due = new TreeMap<>();
    private final SortedMap<String, List<FollowUpCheck>> checks = new TreeMap<>();

    private FollowUpLog() {}

    /** What a log tells, or the part of it that somebody may see. */
    public static FollowUpLog fold(CaseLog log) {
        FollowUpLog followed = new FollowUpLog();
        for (LogLine line : log.lines()) {
            if (line.isStruck()) {
                continue;
            }
            try {
                followed.add(line);
            } catch (IllegalArgumentException e) {
                // Of a later version: kept and shown in the log, and nothing that this one can plan by.
                continue;
            }
        }
        return followed;
    }

    private void add(LogLine line) {
        TreeReader body = TreeReader.of(line.entry().body());
        switch (line.entry().kind()) {
            case EntryKinds.FOLLOWUP_PLANNED -> due.put(body.text("item"), body.date("due"));
            case EntryKinds.FOLLOWUP_CHECKED -> {
                String item = body.text("item");
                FollowUpCheck check = new FollowUpCheck(
                        line.label(),
                        body.date("on"),
                        WireValue.of(FollowUpResult.class, body.text("result")),
                        body.text("sanction", ""),
                        line.entry().act());
                checks.computeIfAbsent(item, key -> new ArrayList<>()).add(check);
                // A check is of what was due; what is to come is planned anew, or by the check itself.
                due.remove(item);
                body.findDate("next").ifPresent(next -> due.put(item, next));
            }
            default -> {
                // Of something else.
            }
        }
    }

    /** When something is to be followed up next; empty where no day has been set, or it has been done and no new day set. */
    public Optional<LocalDate> due(String item) {
        return Optional.ofNullable(due.get(Objects.requireNonNull(item)));
    }

    /** Everything that has a day, by id. */
    public SortedMap<String, LocalDate> due() {
        return Collections.unmodifiableSortedMap(due);
    }

    /** The checks of something, in the order in which they were written down. */
    public List<FollowUpCheck> checks(String item) {
        return List.copyOf(checks.getOrDefault(item, List.of()));
    }

    /** The ids of everything that has been checked. */
    public List<String> checked() {
        return List.copyOf(checks.keySet());
    }
}
