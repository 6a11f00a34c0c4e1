package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.award.text.AwardTexts;

/** Whether the days that somebody states for documents can be so, by what the case says. */
final class Days {
    private Days() {}

    /**
     * @param today the Swedish day
     * @param findings is told of a day that is another than in the case
     * @throws se.sambruk.otp.api.problem.ProblemException if suppliers would be told before it was decided, or have asked on a day that has not been
     */
    static void check(
            Matter matter, AwardDocumentKind kind, DocumentRequest request, LocalDate today, List<Problem> findings) {
        if (kind == AwardDocumentKind.NOTICE) {
            request.sent().ifPresent(sent -> sent(matter, sent, findings));
        }
        if (kind == AwardDocumentKind.ADVANTAGES) {
            request.asked().filter(today::isBefore).ifPresent(asked -> {
                throw AwardTexts.error("OTP-6612", asked.toString(), today.toString())
                        .asException();
            });
        }
    }

    private static void sent(Matter matter, LocalDate sent, List<Problem> findings) {
        LocalDate decided = matter.award().map(AwardRecord::on).orElseThrow();
        if (sent.isBefore(decided)) {
            throw AwardTexts.error("OTP-6618", sent.toString(), decided.toString())
                    .asException();
        }
        Optional<LocalDate> ticked = matter.day(EntryKinds.AWARD_NOTIFIED);
        ticked.filter(day -> !day.equals(sent))
                .ifPresent(day -> findings.add(AwardTexts.warning("OTP-6619", sent.toString(), day.toString())));
    }
}
