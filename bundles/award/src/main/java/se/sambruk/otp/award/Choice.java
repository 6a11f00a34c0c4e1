package se.sambruk.otp.award;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.document.EvaluatedLot;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.AwardTexts;

/** Who is awarded what: by the evaluation, or as the decision maker says where there is none. Pure. */
final class Choice {
    private final Matter matter;
    private final AwardDraft draft;

    private Choice(Matter matter, AwardDraft draft) {
        this.matter = matter;
        this.draft = draft;
    }

    /**
     * @throws ProblemException if it cannot be told who is awarded, or somebody is named whom the evaluation does not put
     *     first
     */
    static List<AwardedLot> of(Matter matter, AwardDraft draft) {
        Choice choice = new Choice(matter, draft);
        choice.requireKnownLots();
        List<AwardedLot> lots = new ArrayList<>();
        for (Optional<String> lot : matter.lots()) {
            lots.add(choice.lot(lot));
        }
        if (lots.stream().allMatch(lot -> lot.winners().isEmpty())) {
            throw AwardTexts.error("OTP-6494").asException();
        }
        return lots;
    }

    private void requireKnownLots() {
        List<String> known = matter.lots().stream().map(lot -> lot.orElse("")).toList();
        List<String> ids = matter.lots().stream().flatMap(Optional::stream).toList();
        if (!ids.isEmpty() && draft.winners().containsKey("")) {
            String keys = String.join(", ", draft.winners().get(""));
            throw AwardTexts.error("OTP-6613", keys, String.join(", ", ids), ids.get(0))
                    .asException();
        }
        List<String> named = new ArrayList<>(draft.winners().keySet());
        named.addAll(draft.notAwarded());
        for (String lot : named) {
            if (!known.contains(lot)) {
                throw AwardTexts.error("OTP-6498", lot, ids.isEmpty() ? "–" : String.join(", ", ids))
                        .asException();
            }
        }
    }

    private AwardedLot lot(Optional<String> lot) {
        Optional<EvaluatedLot> evaluation = matter.evaluation(lot);
        List<String> ranking = evaluation.map(EvaluatedLot::ranking).orElse(List.of());
        Optional<String> entry = evaluation.map(EvaluatedLot::entry);
        Optional<LogLine> cancelled = matter.cancelled(lot);
        if (cancelled.isPresent()) {
            if (draft.winners().containsKey(lot.orElse(""))) {
                throw AwardTexts.error(
                                "OTP-6611", lot.orElse("–"), cancelled.get().label())
                        .asException();
            }
            return new AwardedLot(lot, List.of(), ranking, entry);
        }
        if (draft.notAwarded().contains(lot.orElse(""))) {
            if (draft.reasons().isBlank()) {
                throw AwardTexts.error("OTP-6499", lot.orElse("–")).asException();
            }
            return new AwardedLot(lot, List.of(), ranking, entry);
        }
        List<String> winners = Optional.ofNullable(draft.winners().get(lot.orElse("")))
                .map(named -> named.stream()
                        .map(key -> known(key, lot))
                        .distinct()
                        .sorted(Comparator.comparing(
                                key -> evaluation.map(one -> one.rank(key)).orElse(0)))
                        .toList())
                .orElseGet(() -> first(lot, evaluation));
        evaluation.ifPresent(one -> requireFirst(one, winners));
        return new AwardedLot(lot, winners, ranking, entry);
    }

    private String known(String key, Optional<String> lot) {
        Tender tender = matter.book().find(key).orElseThrow(() -> AwardTexts.error("OTP-6460", key)
                .asException());
        if (tender.standing(lot) != BidStanding.EVALUATED || !matter.isFor(tender, lot)) {
            throw AwardTexts.error("OTP-6496", tender.key()).asException();
        }
        return tender.key();
    }

    private List<String> first(Optional<String> lot, Optional<EvaluatedLot> evaluation) {
        if (evaluation.isEmpty()) {
            throw unsaid(lot);
        }
        List<String> ranking = evaluation.get().ranking();
        int places = Math.min(draft.places(), ranking.size());
        boolean shared = places > 0
                && places < ranking.size()
                && evaluation.get().rank(ranking.get(places))
                        == evaluation.get().rank(ranking.get(places - 1));
        if (places == 0 || shared) {
            throw unsaid(lot);
        }
        return ranking.subList(0, places);
    }

    private static ProblemException unsaid(Optional<String> lot) {
        return lot.map(id -> AwardTexts.error("OTP-6461", id))
                .orElseGet(() -> AwardTexts.error("OTP-6601"))
                .asException();
    }

    /** Nobody goes before whoever the published evaluation puts before them. */
    private static void requireFirst(EvaluatedLot evaluation, List<String> winners) {
        int worst = winners.stream().mapToInt(evaluation::rank).max().orElse(0);
        boolean passed =
                evaluation.ranking().stream().anyMatch(key -> !winners.contains(key) && evaluation.rank(key) < worst);
        boolean unranked = winners.stream().anyMatch(key -> evaluation.rank(key) == 0);
        if (passed || unranked) {
            throw AwardTexts.error("OTP-6462", String.join(", ", winners), evaluation.entry())
                    .asException();
        }
    }
}
