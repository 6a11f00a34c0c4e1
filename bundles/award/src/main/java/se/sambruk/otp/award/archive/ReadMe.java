package se.sambruk.otp.award.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.award.masking.Copying;
import se.sambruk.otp.award.text.Swedish;

/** Tells whoever opens an archive what is in it, and how to see that nothing has been changed, with no more than what any computer has. */
final class ReadMe {
    private ReadMe() {}

    static byte[] of(ProcurementCase whole, CaseHead head, Optional<Copying> copying) {
        CaseFacts facts = whole.facts();
        String number = facts.caseNumber().isEmpty() ? "–" : facts.caseNumber();
        String text = copying.isEmpty()
                ? Swedish.text(
                        "archive.readme",
                        facts.title(),
                        facts.buyer().name(),
                        number,
                        facts.id(),
                        String.format("%04d", head.number()),
                        head.hash().hex())
                : Swedish.text(
                        "archive.readme.masked",
                        copying.get().text(facts.title()),
                        copying.get().text(facts.buyer().name()),
                        number,
                        facts.id());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file that nobody misses in the list of what is there, where the case is only practice. */
    static byte[] ofPractice(ProcurementCase whole) {
        return Swedish.text("archive.practice", whole.id()).getBytes(StandardCharsets.UTF_8);
    }
}
