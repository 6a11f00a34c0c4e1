package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderBook;

/** All that an evaluation in a case goes by, as somebody sees it who may see tenders: what was issued, what was tendered, who assesses. Used by one thread. */
final class Matter {
    private final Services with;
    private final ProcurementCase whole;
    private final TenderBook book;
    private final Issued issued;
    private final CasePanel panel;
    private final AnsweredValues answered;

    private Matter(Services with, ProcurementCase whole, TenderBook book, Issued issued, Viewer viewer) {
        this.with = with;
        this.whole = whole;
        this.book = book;
        this.issued = issued;
        this.panel = new CasePanel(whole, viewer.at());
        this.answered = new AnsweredValues(issued.specification(), issued.plan());
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if whoever asks may not see tenders, before anything else; if they have not been opened, or
     *     what was issued says nothing of the evaluation
     */
    static Matter of(Services with, String procurement, Viewer viewer) {
        TenderBook book = with.tenders().book(procurement, viewer);
        ProcurementCase whole = with.cases().find(procurement, viewer).orElseThrow();
        if (book.opening().isEmpty()) {
            throw AssessmentProblems.error("OTP-6411", procurement).asException();
        }
        if (!book.unreadable().isEmpty()) {
            throw AssessmentProblems.error("OTP-6413", String.join(", ", book.unreadable()))
                    .asException();
        }
        Issued issued = Issued.latest(with.procurements(), procurement);
        issued.requireSame(book);
        return new Matter(with, whole, book, issued, viewer);
    }

    ProcurementCase whole() {
        return whole;
    }

    TenderBook book() {
        return book;
    }

    Issued issued() {
        return issued;
    }

    CasePanel panel() {
        return panel;
    }

    EvaluationService evaluation() {
        return with.evaluation();
    }

    /**
     * Looks at which lot is to be evaluated.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there are lots and none is named, or another than there is
     */
    void requireLot(Optional<String> lot) {
        List<String> lots = issued.specification()
                .prices()
                .map(PriceSchedule::lots)
                .map(all -> all.stream().map(PriceLot::id).toList())
                .orElse(List.of());
        if (lot.isEmpty() && !lots.isEmpty()) {
            throw AssessmentProblems.error("OTP-6416", String.join(", ", lots)).asException();
        }
        if (lot.isPresent() && !lots.contains(lot.get())) {
            throw AssessmentProblems.error("OTP-6417", lot.get(), lots.isEmpty() ? "–" : String.join(", ", lots))
                    .asException();
        }
    }

    /** The tenders that are for a lot. */
    List<Tender> tenders(Optional<String> lot) {
        TenderBids bids = new TenderBids(issued.plan(), lot);
        return book.tenders().stream().filter(bids::concerns).toList();
    }

    /** The bids in a lot; where there are none, all. */
    List<Bid> bids(Optional<String> lot) {
        return new TenderBids(issued.plan(), lot).of(book.tenders());
    }

    /** Where the assessment of the bids in a lot stands. */
    PanelStanding standing(Optional<String> lot, List<Problem> problems) {
        return standing(bids(lot), problems);
    }

    /** Where the assessment of everything stands: of each bid that is evaluated in any lot. */
    PanelStanding standing() {
        List<Bid> bids = book.tenders().stream()
                .map(tender -> Bid.builder(tender.key())
                        .standing(anywhere(tender), anywhere(tender) == BidStanding.EVALUATED ? "" : "–")
                        .build())
                .toList();
        return standing(bids, new ArrayList<>());
    }

    private static BidStanding anywhere(Tender tender) {
        List<Optional<String>> lots = tender.lots().isEmpty()
                ? List.of(Optional.empty())
                : tender.lots().stream().map(Optional::of).toList();
        return lots.stream()
                .map(tender::standing)
                .filter(standing -> standing == BidStanding.EVALUATED)
                .findFirst()
                .orElseGet(() -> tender.standing(lots.get(0)));
    }

    /** People assess all tenders at once: what is given to one that is for other lots alone is no fault here. */
    private boolean concerns(String key, List<Bid> bids) {
        return book.find(key).isEmpty()
                || bids.stream().anyMatch(bid -> bid.key().equals(key));
    }

    private PanelStanding standing(List<Bid> bids, List<Problem> problems) {
        EvaluationPlan judged = answered.judged();
        Panel assessors = panel.panel();
        ScoreSheet sheet = panel.sheet(issued.planHash());
        if (panel.hasOthers(issued.planHash())) {
            problems.add(AssessmentProblems.warning("OTP-6418"));
        }
        // The engine is asked of the part that people assess, so the sheet is bound to that part.
        ScoreSheet part = ScoreSheet.of(
                judged.contentHash(),
                sheet.scores().stream()
                        .filter(score -> concerns(score.bid(), bids))
                        .toList(),
                sheet.agreed().stream()
                        .filter(agreed -> concerns(agreed.bid(), bids))
                        .toList());
        PanelReport report = judged.requirements().findAny().isEmpty()
                ? PanelReport.of(List.of(), List.of())
                : with.evaluation().assess(judged, bids, assessors, part);
        List<AwardedValue> given = new ArrayList<>();
        for (Bid bid : bids) {
            if (bid.isEvaluated()) {
                given.addAll(answered.of(book.find(bid.key()).orElseThrow(), problems));
            }
        }
        return new PanelStanding(issued.plan(), judged, assessors, sheet, report, given);
    }
}
