package se.sambruk.otp.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.KeptLog;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.api.text.LocalizedText;

/** Remembers logs of cases as the store does, in memory, for tests. Thread-safe. */
public final class MemoryCaseStore implements CaseStore {
    private final Map<String, List<KeptEntry>> logs = new TreeMap<>();
    private final Map<String, CaseHead> heads = new TreeMap<>();
    private final Map<ContentHash, byte[]> files = new HashMap<>();
    private final Map<String, ProcurementRecord> listings = new TreeMap<>();

    @Override
    public synchronized List<CaseEntry> open(ProcurementRecord listing, List<NewEntry> entries, Act act) {
        if (heads.containsKey(listing.id())) {
            throw problem("OTP-3032");
        }
        return add(listing.id(), entries, Optional.of(listing), act);
    }

    @Override
    public synchronized List<CaseEntry> append(
            String procurement, int last, List<NewEntry> entries, Optional<ProcurementRecord> listing, Act act) {
        if (head(procurement).filter(head -> head.number() == last).isEmpty()) {
            throw problem("OTP-3031");
        }
        return add(procurement, entries, listing, act);
    }

    private List<CaseEntry> add(
            String procurement, List<NewEntry> entries, Optional<ProcurementRecord> listing, Act act) {
        List<CaseEntry> added = new ArrayList<>();
        for (NewEntry entry : entries) {
            CaseEntry next = CaseEntry.next(procurement, head(procurement), entry, act);
            added.add(next);
            logs.computeIfAbsent(procurement, id -> new ArrayList<>()).add(new KeptEntry(next, next.contentHash()));
            heads.put(procurement, next.head());
            entry.attachments().forEach(file -> files.put(file.record().sha256(), file.bytes()));
        }
        listing.ifPresent(known -> listings.put(procurement, known));
        return List.copyOf(added);
    }

    private static ProblemException problem(String code) {
        LocalizedText text = LocalizedText.of("Prov.");
        return Problem.of(code, Severity.ERROR, text, text).asException();
    }

    @Override
    public synchronized KeptLog log(String procurement) {
        return new KeptLog(entries(procurement), head(procurement));
    }

    @Override
    public synchronized List<KeptEntry> entries(String procurement) {
        return List.copyOf(logs.getOrDefault(procurement, List.of()));
    }

    @Override
    public synchronized Optional<String> first() {
        return heads.keySet().stream().sorted().findFirst();
    }

    @Override
    public synchronized Optional<CaseHead> head(String procurement) {
        return Optional.ofNullable(heads.get(procurement));
    }

    @Override
    public synchronized Optional<byte[]> attachment(String procurement, ContentHash sha256) {
        return Optional.ofNullable(files.get(sha256)).map(byte[]::clone);
    }

    /** What is known of procurements by the listing of them. */
    public synchronized Map<String, ProcurementRecord> listings() {
        return new TreeMap<>(listings);
    }

    /** Puts another entry in the place of one, as only a fault or an intruder would. */
    public synchronized void tamper(String procurement, int number, KeptEntry other) {
        logs.get(procurement).set(number - 1, other);
    }
}
