package se.sambruk.otp.award.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.award.document.Answered;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.Swedish;

/** What those who were awarded answered to a requirement: one answer, or one for each of several. */
final class PromisedAnswers implements FollowUpList.Answers {
    private final Matter matter;
    private final Specification published;
    private final List<Tender> winners;

    private PromisedAnswers(Matter matter, Specification published, List<Tender> winners) {
        this.matter = matter;
        this.published = published;
        this.winners = winners;
    }

    /** Empty where nobody has been awarded in the platform. */
    static Optional<FollowUpList.Answers> of(Matter matter, Specification published) {
        List<Tender> winners = matter.award().map(AwardRecord::lots).stream()
                .flatMap(List::stream)
                .flatMap(lot -> lot.winners().stream())
                .distinct()
                .flatMap(key -> matter.book().find(key).stream())
                .toList();
        return winners.isEmpty() ? Optional.empty() : Optional.of(new PromisedAnswers(matter, published, winners));
    }

    @Override
    public String of(FollowUpItem item) {
        Optional<Requirement> requirement = published.find(item.requirement()).map(SpecifiedRequirement::requirement);
        if (requirement.isEmpty() || requirement.get().response().type() == ResponseType.NONE) {
            return Swedish.text("contract.no-answer-asked");
        }
        Optional<String> lot = FollowUps.lot(item);
        List<Tender> bound = winners.stream()
                .filter(winner -> lot.isEmpty() || isAwarded(winner, lot))
                .toList();
        List<String> said = new ArrayList<>();
        for (Tender winner : bound) {
            String answer = Answered.said(
                    winner.answer(item.requirement()).flatMap(TenderAnswer::given),
                    requirement.get().response().unit());
            said.add(bound.size() == 1 ? answer : Swedish.text("report.reason", matter.supplier(winner.key()), answer));
        }
        return String.join("\n", said);
    }

    private boolean isAwarded(Tender tender, Optional<String> lot) {
        return matter.awarded(lot)
                .filter(awarded -> awarded.winners().contains(tender.key()))
                .isPresent();
    }
}
