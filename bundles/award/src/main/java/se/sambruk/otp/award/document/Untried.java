package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.Swedish;

/** What nobody has decided of a tender, in words: the report is to say why somebody was not awarded, and this is then left to say. */
final class Untried {
    private Untried() {}

    /** Empty where all is tried. */
    static String of(Tender tender) {
        List<String> told = new ArrayList<>();
        tender.untried().stream()
                .map(proposal -> Swedish.text(
                        "untried.of",
                        proposal.requirement().value(),
                        Swedish.text("kind-of." + proposal.kind().wire()),
                        Swedish.text("untried." + proposal.reason().wire())))
                .distinct()
                .forEach(told::add);
        if (tender.isUnread()) {
            told.add(Swedish.text("untried.unread"));
        }
        return told.isEmpty() ? "" : Swedish.text("untried", String.join("; ", told));
    }
}
