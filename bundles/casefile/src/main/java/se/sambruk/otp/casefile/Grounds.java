package se.sambruk.otp.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.casefile.text.CaseTexts;

/**
 * What a decision rests on. It is not taken away from under the decision: whoever finds that it was wrong strikes from the end. What is named when
 * something is refused is open to all. Pure.
 */
final class Grounds {
    /** What an award rests on, and a contract with it. */
    private static final List<String> OF_AWARD = Stream.of(
                    List.of(EntryKinds.NOTICE_PUBLISHED), ActGuards.WITH_TENDERS, List.of(EntryKinds.LOT_CANCELLED))
            .flatMap(List::stream)
            .toList();
    /** What rests on entries of a kind. */
    private static final Map<String, Set<String>> RESTING = resting();
    /** Under which step's name what rests is told. */
    private static final Map<String, String> STEPS = Map.of(
            EntryKinds.AWARD_DECIDED, "award",
            EntryKinds.AWARD_NOTIFIED, "notice",
            EntryKinds.CONTRACT_SIGNED, "contract");

    private Grounds() {}

    private static Map<String, Set<String>> resting() {
        Map<String, Set<String>> resting = new TreeMap<>();
        OF_AWARD.forEach(
                kind -> resting.put(kind, new TreeSet<>(Set.of(EntryKinds.AWARD_DECIDED, EntryKinds.CONTRACT_SIGNED))));
        for (String kind : List.of(EntryKinds.AWARD_REASONED, EntryKinds.AWARD_DECIDED)) {
            resting.put(kind, new TreeSet<>(Set.of(EntryKinds.AWARD_NOTIFIED, EntryKinds.CONTRACT_SIGNED)));
        }
        resting.put(EntryKinds.AWARD_NOTIFIED, new TreeSet<>(Set.of(EntryKinds.CONTRACT_SIGNED)));
        return resting;
    }

    /**
     * Whether an entry may be struck. What came before it does not rest on it.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if something rests on it; the last that does is named, as it is struck first
     */
    static void strike(ProcurementCase now, LogLine line) {
        Set<String> kinds = RESTING.getOrDefault(line.entry().kind(), Set.of());
        now.log().lines().stream()
                .filter(later ->
                        !later.isStruck() && kinds.contains(later.entry().kind()))
                .filter(later -> later.entry().number() > line.entry().number())
                .reduce((first, last) -> last)
                .ifPresent(last -> {
                    String step = STEPS.get(last.entry().kind());
                    throw CaseTexts.error("OTP-6174", line.label(), last.label(), CaseTexts.text("step." + step))
                            .asException();
                });
    }
}
