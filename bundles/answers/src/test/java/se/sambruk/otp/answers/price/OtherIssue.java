package se.sambruk.otp.answers.price;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.store.Act;

/** What the store remembers of issues. */
final class OtherIssue {
    private OtherIssue() {}

    /** The records of specifications that were issued one after the other. */
    static List<IssueRecord> records(Specification... issued) {
        List<IssueRecord> records = new ArrayList<>();
        for (Specification specification : issued) {
            records.add(new IssueRecord(
                    specification.procurement().id(),
                    records.size() + 1,
                    specification.contentHash(),
                    specification.published().contentHash(),
                    "1.0",
                    specification.contentHash(),
                    specification.requirements().size(),
                    new Act("anna", Instant.parse("2026-11-23T10:00:00Z"), "")));
        }
        return records;
    }
}
