package se.sambruk.otp.api.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.casefile.plan.TenderPlan;

/**
 * How a case is now: nothing but what its log says, worked out anew each time. What this version does not understand is passed over here and
 * stays in the {@link #log}. Whoever adds a kind of entry works out what it means from there.
 */
public final class ProcurementCase extends TreeValue {
    private final CaseFacts facts;
    private final TenderPlan plan;
    private final List<CasePerson> people;
    private final List<ConflictDeclaration> declarations;
    private final List<String> barred;
    private final CaseLog log;

    private ProcurementCase(Builder builder) {
        this.facts = Objects.requireNonNull(builder.facts);
        this.plan = builder.plan;
        this.people = List.copyOf(builder.people);
        this.declarations = List.copyOf(builder.declarations);
        this.barred = List.copyOf(builder.barred);
        this.log = builder.log;
    }

    /**
     * The case that a log tells of.
     *
     * @return empty where the log does not begin as one
     */
    public static Optional<ProcurementCase> fold(CaseLog log) {
        return CaseFold.fold(log);
    }

    /** The case that all entries of a log tell of, in order. */
    public static Optional<ProcurementCase> fold(List<CaseEntry> entries) {
        return fold(CaseLog.of(entries));
    }

    static Builder builder(CaseLog log) {
        return new Builder(log);
    }

    /** The procurement's id. */
    public String id() {
        return facts.id();
    }

    public CaseFacts facts() {
        return facts;
    }

    public TenderPlan plan() {
        return plan;
    }

    /** Everybody who has or had a role, in the order in which they were given it. */
    public List<CasePerson> people() {
        return people;
    }

    /** What has been declared of conflicts of interest, the last of each person; secret ones are missing for those who may not see them. */
    public List<ConflictDeclaration> declarations() {
        return declarations;
    }

    /** The roles that a person holds on a day. */
    public List<CaseRole> roles(String person, LocalDate day) {
        return people.stream()
                .filter(one -> one.id().equals(person) && one.isActive(day))
                .map(CasePerson::role)
                .distinct()
                .toList();
    }

    /** Whether a person has declared a conflict of interest that nobody else has found to be no hindrance. */
    public boolean isBarred(String person) {
        return barred.contains(person);
    }

    /** The entry by which absolute secrecy ended: the award decision, or that the procurement was cancelled (OSL 19:3). */
    public Optional<LogLine> secrecyEnd() {
        return log.lines().stream()
                .filter(line -> !line.isStruck())
                .filter(line -> line.entry().kind().equals(EntryKinds.AWARD_DECIDED)
                        || line.entry().kind().equals(EntryKinds.CANCELLED))
                .findFirst();
    }

    /** The entries that this was worked out of. */
    public CaseLog log() {
        return log;
    }

    /** The later of a clock's time and the greatest time seen in the log, by which what depends on time is judged. */
    public Instant now(Instant clock) {
        return log.now(clock);
    }

    /** The Swedish day of {@link #now}. */
    public LocalDate today(Instant clock) {
        return SwedishTime.day(now(clock));
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("facts", facts)
                .put("plan", plan)
                .put("people", people.stream().map(CasePerson::tree).toList())
                .put(
                        "declarations",
                        declarations.stream().map(ConflictDeclaration::tree).toList())
                .put("barred", barred)
                .put(
                        "log",
                        log.lines().stream()
                                .map(line -> line.entry().contentHash())
                                .toList())
                .done();
    }

    /** The id alone: declarations are secret. */
    @Override
    public String toString() {
        return "ProcurementCase " + id();
    }

    /** Makes a {@link ProcurementCase} as its entries are gone through. Not thread-safe. */
    static final class Builder {
        final List<CasePerson> people = new ArrayList<>();
        final List<ConflictDeclaration> declarations = new ArrayList<>();
        final List<String> barred = new ArrayList<>();
        private final CaseLog log;
        CaseFacts facts;
        TenderPlan plan = TenderPlan.empty();

        private Builder(CaseLog log) {
            this.log = log;
        }

        ProcurementCase build() {
            return new ProcurementCase(this);
        }
    }
}
