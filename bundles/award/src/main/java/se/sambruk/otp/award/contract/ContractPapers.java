package se.sambruk.otp.award.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.work.NamedDocument;

/** The documents of the contracts that a case tells of: those that have been signed, and their follow-up. */
public final class ContractPapers {
    private final ProcurementService procurements;
    private final Matter matter;

    private ContractPapers(ProcurementService procurements, Matter matter) {
        this.procurements = procurements;
        this.matter = matter;
    }

    /**
     * @param day what the follow-up list bears, and what has come is told by
     */
    public static List<NamedDocument> of(ProcurementService procurements, Matter matter, LocalDate day) {
        ContractPapers papers = new ContractPapers(procurements, matter);
        List<NamedDocument> documents = new ArrayList<>();
        if (matter.whole().log().latest(EntryKinds.CONTRACT_SIGNED).isPresent()) {
            matter.award().ifPresent(award -> award.lots().forEach(lot -> documents.addAll(papers.annexes(lot))));
        }
        papers.followUp(day).ifPresent(documents::add);
        return documents;
    }

    private List<NamedDocument> annexes(AwardedLot lot) {
        return lot.winners().stream()
                .flatMap(key -> matter.book().find(key).stream())
                .filter(winner -> winner.answerSet().isPresent())
                .map(winner -> annex(lot, winner))
                .toList();
    }

    private NamedDocument annex(AwardedLot lot, Tender winner) {
        NamedDocument annex =
                new ContractAnnex(matter, published(OptionalInt.of(winner.issue())), winner, lot.lot()).named();
        return lot.winners().size() > 1
                ? new NamedDocument(
                        annex.path() + "-" + winner.key(),
                        annex.title() + " " + winner.key(),
                        annex.document(),
                        annex.matrix(),
                        annex.isLong())
                : annex;
    }

    private Optional<NamedDocument> followUp(LocalDate day) {
        boolean any = !matter.whole().log().all(EntryKinds.FOLLOWUP_PLANNED).isEmpty()
                || !matter.whole().log().all(EntryKinds.FOLLOWUP_CHECKED).isEmpty();
        if (!any) {
            return Optional.empty();
        }
        Specification published = published(OptionalInt.empty());
        return Optional.of(FollowUpList.of(
                matter.whole(),
                new FollowUps(matter.whole()).of(published),
                day,
                PromisedAnswers.of(matter, published)));
    }

    private Specification published(OptionalInt issue) {
        return procurements.specification(matter.whole().id(), issue).published();
    }
}
