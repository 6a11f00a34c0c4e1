package se.sambruk.otp.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.store.ProcurementStore;

/** What tenders answer. */
final class Issues {
    private final ProcurementStore store;

    Issues(ProcurementStore store) {
        this.store = store;
    }

    /**
     * What tenders are judged against.
     *
     * @param number of the issue; empty for the last one that suppliers had before the deadline
     */
    IssuedAnswers of(ProcurementCase now, Optional<Integer> number) {
        List<IssueRecord> records = store.issues(now.id());
        if (records.isEmpty()) {
            throw TenderTexts.error("OTP-6354", now.id()).asException();
        }
        IssueRecord record = number.map(wanted -> records.stream()
                        .filter(one -> one.number() == wanted)
                        .findFirst()
                        .orElseThrow(() -> TenderTexts.error("OTP-6355", now.id(), wanted, records.size())
                                .asException()))
                .orElseGet(() -> inForce(now, records));
        Specification specification =
                store.specification(record.specification()).orElseThrow();
        return IssuedAnswers.of(specification, record.number()).among(records);
    }

    // What was issued after the deadline no supplier can have answered.
    private static IssueRecord inForce(ProcurementCase now, List<IssueRecord> records) {
        Optional<Instant> deadline = now.plan().deadline().flatMap(SwedishTime::instant);
        IssueRecord last = records.get(records.size() - 1);
        return deadline.flatMap(end -> records.stream()
                        .filter(record -> !record.act().at().isAfter(end))
                        .reduce((earlier, later) -> later))
                .orElse(last);
    }
}
