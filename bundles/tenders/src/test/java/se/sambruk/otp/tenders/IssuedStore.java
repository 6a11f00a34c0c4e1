package se.sambruk.otp.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.testkit.SampleCase;

/** What has been issued in the sample case's procurement, and nothing else. */
final class IssuedStore implements ProcurementStore {
    private final List<IssueRecord> records = new ArrayList<>();
    private final List<Specification> specifications = new ArrayList<>();

    void add(Specification specification, Instant at) {
        issue(specification, ContentHash.ofBytes(new byte[] {1}), new Act(SampleCase.OFFICER, at, ""));
    }

    @Override
    public IssueRecord issue(Specification specification, ContentHash profile, Act act) {
        IssueRecord record = new IssueRecord(
                SampleCase.ID,
                records.size() + 1,
                specification.contentHash(),
                specification.published().contentHash(),
                "1.0",
                profile,
                specification.requirements().size(),
                act);
        records.add(record);
        specifications.add(specification);
        return record;
    }

    @Override
    public IssueRecord issue(
            Specification specification, ContentHash profile, List<NewEntry> beside, int last, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<IssueRecord> issues(String procurement) {
        return List.copyOf(records);
    }

    @Override
    public Optional<Specification> specification(ContentHash hash) {
        return specifications.stream()
                .filter(one -> one.contentHash().equals(hash))
                .findFirst();
    }

    @Override
    public void exported(ExportRecord export, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ProcurementRecord> procurements(Optional<String> after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProcurementRecord> procurement(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ExportRecord> exports(String procurement, int issue) {
        throw new UnsupportedOperationException();
    }
}
