package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * A decision of tenders.
 *
 * @param tenders their keys, at least one
 * @param lots that it holds for; empty for all
 * @param requirements what it rests on, or what was tried
 * @param basis where the law has it; required where the tender or the supplier goes no further
 * @param places where in the tender the reason stands; those of the requirements' answers are added
 */
public record DecisionDraft(
        List<String> tenders,
        TenderVerdict verdict,
        List<String> lots,
        List<RequirementId> requirements,
        String basis,
        List<String> places,
        List<NewAttachment> files) {
    public DecisionDraft {
        tenders = List.copyOf(tenders);
        Objects.requireNonNull(verdict);
        lots = List.copyOf(lots);
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(basis);
        places = List.copyOf(places);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "DecisionDraft";
    }
}
