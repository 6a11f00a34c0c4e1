package se.sambruk.otp.api.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.EntrySecrecy;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.store.Act;

/** Logs to try things with. */
final class Logs {
    static final Instant START = Instant.parse("2026-12-01T08:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final String[] PEOPLE = {"anna", "bo", "cecilia"};

    private final List<CaseEntry> entries = new ArrayList<>();

    static CaseFacts.Builder facts() {
        return CaseFacts.builder("ett")
                .title("Ett köp")
                .buyer(new Buyer("Provkommun", ""))
                .regime(Regime.DIRECTIVE)
                .acquisition(AcquisitionForm.OPEN);
    }

    static NewEntry created() {
        return NewEntry.of(EntryKinds.CREATED, Map.of("facts", facts().build()));
    }

    static NewEntry note(String what) {
        return NewEntry.of(EntryKinds.NOTE, Map.of("what", what));
    }

    static NewEntry assigned(String id, CaseRole role) {
        return NewEntry.of(
                EntryKinds.PERSON_ASSIGNED,
                new CasePerson(id, id.toUpperCase(java.util.Locale.ROOT), role, DAY, Optional.empty(), "").tree());
    }

    static NewEntry declared(String id, boolean conflict) {
        return NewEntry.of(
                EntryKinds.CONFLICT_DECLARED,
                new ConflictDeclaration(id, conflict, conflict ? "Alfa AB" : "", DAY, "").tree());
    }

    static NewEntry struck(String label) {
        return NewEntry.of(EntryKinds.ENTRY_STRUCK, Map.of("entry", label));
    }

    /** Adds an entry, a minute after the one before. */
    Logs add(NewEntry entry) {
        return add(entry, START.plusSeconds(60L * entries.size()));
    }

    Logs add(NewEntry entry, Instant at) {
        Optional<CaseHead> before = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).head());
        entries.add(CaseEntry.next("ett", before, entry, new Act("anna", at, "därför")));
        return this;
    }

    List<CaseEntry> entries() {
        return List.copyOf(entries);
    }

    List<KeptEntry> kept() {
        return entries.stream()
                .map(entry -> new KeptEntry(entry, entry.contentHash()))
                .toList();
    }

    Optional<CaseHead> head() {
        return Optional.of(entries.get(entries.size() - 1).head());
    }

    /** A log of any entries, some of kinds that nobody knows or of a form that nobody understands. */
    static Logs any(long seed, int size) {
        Random random = new Random(seed);
        Logs logs = new Logs().add(created());
        while (logs.entries.size() < size) {
            logs.add(entry(random, logs.entries.size()), START.plusSeconds(random.nextInt(100_000)));
        }
        return logs;
    }

    private static NewEntry entry(Random random, int number) {
        String person = PEOPLE[random.nextInt(PEOPLE.length)];
        CaseRole role = CaseRole.values()[random.nextInt(CaseRole.values().length)];
        return switch (random.nextInt(12)) {
            case 0 -> note("anteckning " + random.nextInt());
            case 1 -> assigned(person, role);
            case 2 ->
                NewEntry.of(
                        EntryKinds.PERSON_ENDED,
                        new TreeWriter()
                                .put("person", person)
                                .put("role", role)
                                .put("until", DAY.plusDays(random.nextInt(9)))
                                .done());
            case 3 -> declared(person, random.nextBoolean());
            case 4 ->
                NewEntry.of(EntryKinds.CONFLICT_ASSESSED, Map.of("person", person, "takes-part", random.nextBoolean()));
            case 5 ->
                NewEntry.of(
                        EntryKinds.FACTS_CHANGED,
                        Map.of("facts", facts().title("Köp " + number).build()));
            case 6 ->
                NewEntry.of(
                        EntryKinds.PLAN_SET,
                        Map.of("plan", TenderPlan.builder().publication(DAY).build()));
            case 7 -> struck(Integer.toString(1 + random.nextInt(number)));
            case 8 -> NewEntry.of("senare.slag", Map.of("okänt", random.nextInt(), "mer", List.of(1, "två")));
            case 9 -> NewEntry.of(EntryKinds.PLAN_SET, new TreeMap<>(Map.of("plan", "i en annan form")));
            case 10 ->
                NewEntry.of(EntryKinds.TENDERS_OPENED, Map.of("supplier", "Alfa AB"))
                        .with(NewAttachment.of("anbud.xlsx", "application/zip", new byte[] {(byte) number}));
            default -> note("hemlig " + random.nextInt()).as(EntrySecrecy.TENDER_SECRET);
        };
    }
}
