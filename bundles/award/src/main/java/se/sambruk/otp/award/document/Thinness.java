package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.AwardTexts;

/** Whether a supplier is told enough of why: without sufficient reasons the standstill may not begin to run (LOU 12:12, 20:1). */
final class Thinness {
    /** A reason of so few words seldom tells why. */
    static final int FEW_WORDS = 8;

    private Thinness() {}

    /** What a supplier would miss in its notice. */
    static List<Problem> of(Matter matter, Tender tender) {
        List<Problem> thin = new ArrayList<>();
        for (Optional<String> lot : matter.goingOn()) {
            if (matter.isFor(tender, lot)) {
                thin.addAll(
                        tender.standing(lot) == BidStanding.EVALUATED
                                ? evaluated(matter, tender, lot)
                                : setAside(tender, lot));
            }
        }
        return thin.stream().distinct().toList();
    }

    private static List<Problem> setAside(Tender tender, Optional<String> lot) {
        List<Problem> thin = new ArrayList<>();
        Reasons.hindering(tender, lot).forEach(decision -> {
            if (words(decision.act().because()) < FEW_WORDS) {
                thin.add(AwardTexts.warning("OTP-6464", tender.key(), decision.entry(), FEW_WORDS));
            }
        });
        return thin;
    }

    private static List<Problem> evaluated(Matter matter, Tender tender, Optional<String> lot) {
        Optional<EvaluatedLot> evaluation = matter.evaluation(lot).filter(one -> one.has(tender.key()));
        List<String> winners = matter.awarded(lot).map(AwardedLot::winners).orElse(List.of());
        if (evaluation.isEmpty()) {
            boolean said = matter.award()
                    .filter(award -> words(award.reasons()) >= FEW_WORDS)
                    .isPresent();
            return said ? List.of() : List.of(AwardTexts.warning("OTP-6466", tender.key()));
        }
        List<String> unsaid = evaluation
                .get()
                .outcome()
                .plan()
                .requirements()
                .filter(requirement -> lost(evaluation.get(), tender.key(), winners, requirement))
                .filter(requirement -> Stream.concat(Stream.of(tender.key()), nearest(winners).stream())
                        .anyMatch(key ->
                                words(String.join(" ", evaluation.get().motivations(key, requirement.id()))) == 0))
                .map(requirement -> requirement.id().value())
                .toList();
        return unsaid.isEmpty()
                ? List.of()
                : List.of(AwardTexts.warning("OTP-6465", tender.key(), String.join(", ", unsaid)));
    }

    /** Whether a tender was given less than the winner or, for the winner itself, less than the most. What answers alone decide needs no reasons. */
    private static boolean lost(EvaluatedLot lot, String key, List<String> winners, ScoredRequirement requirement) {
        boolean settled = requirement.scale().isEmpty() && !lot.isAssessed(requirement.id());
        if (settled || winners.isEmpty() || winners.contains(key)) {
            return false;
        }
        return !lot.value(key, requirement.id())
                .equals(lot.value(nearest(winners).orElseThrow(), requirement.id()));
    }

    /** Whom the notice compares with. */
    private static Optional<String> nearest(List<String> winners) {
        return winners.isEmpty() ? Optional.empty() : Optional.of(winners.get(winners.size() - 1));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
