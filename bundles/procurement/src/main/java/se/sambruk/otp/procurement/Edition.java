package se.sambruk.otp.procurement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.procurement.dialogue.Questions;

/**
 * What a profile asks for, as a correction issues it: with the correction's number in the version, its day, and the last day for tenders that holds. It is
 * said in the specification itself, so that everything that is made of it, be it a document, a workbook or data, says the same.
 *
 * @param number of the correction
 * @param on the day that it is sent
 * @param until the last day for tenders
 */
record Edition(int number, LocalDate on, LocalDate until) {

    /** The edition of the issue in force; empty where no correction made it. */
    static Optional<Edition> of(ProcurementCase now, IssueRecord inForce) {
        return Questions.corrections(now).stream()
                .filter(correction ->
                        correction.issue().equals(Optional.of(inForce.number())) && !correction.movesTimesAlone())
                .reduce((first, second) -> second)
                .flatMap(Edition::of);
    }

    private static Optional<Edition> of(Correction correction) {
        return correction.deadline().map(time -> new Edition(correction.number(), correction.on(), time.toLocalDate()));
    }

    /** The specification of a profile, which knows nothing of corrections, as this edition has it. */
    Specification of(Specification profiled) {
        Map<String, Object> document = copy(profiled.document().tree());
        String version = profiled.document().version();
        document.put(
                "version",
                version.isEmpty()
                        ? ProcurementProblems.text(profiled.locale(), "version.correction", number)
                        : ProcurementProblems.text(profiled.locale(), "version.corrected", version, number));
        Map<String, Object> procurement = copy(profiled.procurement().tree());
        if (on.isAfter(profiled.procurement().date())) {
            procurement.put("date", on.toString());
        }
        Map<String, Object> tree = copy(profiled.tree());
        tree.put("document", document);
        tree.put("procurement", procurement);
        return due(Specification.fromTree(tree), until);
    }

    /** The same with the last day for tenders that holds, where its documents tell an earlier one: a deadline only moves forward, so theirs is old. */
    static Specification due(Specification specification, LocalDate until) {
        if (!isOld(specification, until)) {
            return specification;
        }
        Map<String, Object> document = copy(specification.document().tree());
        document.put("response-deadline", until.toString());
        Map<String, Object> tree = copy(specification.tree());
        tree.put("document", document);
        return Specification.fromTree(tree);
    }

    /** Whether documents tell a last day for tenders before the one that holds. */
    static boolean isOld(Specification specification, LocalDate until) {
        return specification
                .document()
                .responseDeadline()
                .filter(until::isAfter)
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object tree) {
        return new TreeMap<>((Map<String, Object>) tree);
    }
}
