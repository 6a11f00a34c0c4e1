package se.sambruk.otp.procurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.testkit.MemoryCaseStore;

/** Remembers as the store does, in memory. */
final class FakeStore implements ProcurementStore, BlobStore {
    final Map<String, List<IssueRecord>> issues = new TreeMap<>();
    final Map<ContentHash, Specification> specifications = new HashMap<>();
    final List<ExportRecord> exports = new ArrayList<>();
    final Map<ContentHash, byte[]> blobs = new HashMap<>();
    RuntimeException putFault;
    RuntimeException issueFault;
    RuntimeException exportedFault;

    /** The logs of cases, to which issues are written as the store does. */
    final MemoryCaseStore log = new MemoryCaseStore();

    @Override
    public IssueRecord issue(Specification specification, ContentHash profile, Act act) {
        return issue(specification, profile, List.of(), OptionalInt.empty(), act);
    }

    @Override
    public IssueRecord issue(
            Specification specification, ContentHash profile, List<NewEntry> beside, int last, Act act) {
        return issue(specification, profile, beside, OptionalInt.of(last), act);
    }

    private IssueRecord issue(
            Specification specification, ContentHash profile, List<NewEntry> beside, OptionalInt last, Act act) {
        if (issueFault != null) {
            throw issueFault;
        }
        String id = specification.procurement().id();
        List<IssueRecord> known = issues.computeIfAbsent(id, key -> new ArrayList<>());
        return known.stream()
                .filter(issue -> issue.specification().equals(specification.contentHash()))
                .findFirst()
                .orElseGet(() -> {
                    IssueRecord issue = new IssueRecord(
                            id,
                            known.size() + 1,
                            specification.contentHash(),
                            specification.published().contentHash(),
                            specification.document().version(),
                            profile,
                            specification.requirements().size(),
                            act);
                    write(issue, beside, last, act);
                    known.add(issue);
                    specifications.put(specification.contentHash(), specification);
                    return issue;
                });
    }

    private void write(IssueRecord issue, List<NewEntry> beside, OptionalInt last, Act act) {
        log.head(issue.procurement()).ifPresent(head -> {
            List<NewEntry> entries = new ArrayList<>();
            entries.add(NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, Map.of("issue", issue.number())));
            entries.addAll(beside);
            log.append(issue.procurement(), last.orElse(head.number()), entries, Optional.empty(), act);
        });
    }

    @Override
    public void exported(ExportRecord export, Act act) {
        if (exportedFault != null) {
            throw exportedFault;
        }
        exports.add(export);
    }

    @Override
    public Page<ProcurementRecord> procurements(Optional<String> after, int limit) {
        return new Page<>(
                issues.keySet().stream()
                        .map(id -> procurement(id).orElseThrow())
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }

    @Override
    public Optional<ProcurementRecord> procurement(String id) {
        return Optional.ofNullable(issues.get(id))
                .map(known ->
                        new ProcurementRecord(id, "KS 1", "Prov", "Provkommun", known.size(), java.time.Instant.EPOCH));
    }

    @Override
    public List<IssueRecord> issues(String procurement) {
        return List.copyOf(issues.getOrDefault(procurement, List.of()));
    }

    @Override
    public List<ExportRecord> exports(String procurement, int issue) {
        return exports.stream()
                .filter(e -> e.procurement().equals(procurement) && e.issue() == issue)
                .toList();
    }

    @Override
    public Optional<Specification> specification(ContentHash hash) {
        return Optional.ofNullable(specifications.get(hash));
    }

    @Override
    public ContentHash put(byte[] bytes, String mediaType, Act act) {
        if (putFault != null) {
            throw putFault;
        }
        ContentHash hash = ContentHash.ofBytes(bytes);
        blobs.put(hash, bytes);
        return hash;
    }

    @Override
    public Optional<byte[]> get(ContentHash hash) {
        return Optional.ofNullable(blobs.get(hash));
    }
}
