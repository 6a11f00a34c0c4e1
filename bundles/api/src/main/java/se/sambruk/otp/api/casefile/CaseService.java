package se.sambruk.otp.api.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.casefile.plan.Timetable;
import se.sambruk.otp.api.store.Act;

/**
 * The case (upphandlingsärendet). Each act is written to the case's log, with who, when and why, and is done whole or not at all. Until the award
 * decision nobody without a role in the case is given anything that tells of tenders: every method that reads is told who asks. Thread-safe.
 *
 * <p>Whoever acts in a case needs a role in it that permits the act, and reasons where facts are changed. All methods throw {@link
 * se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and then nothing has changed.
 */
@ProviderType
public interface CaseService {
    /** Opens a case. What has been issued in the procurement before is written to its log too. */
    CaseChange create(CaseDraft draft, Act act);

    /**
     * Changes the facts.
     *
     * @param facts all of them, as they are to be
     */
    CaseChange changeFacts(CaseFacts facts, Act act);

    /**
     * Sets the timetable.
     *
     * @param plan the whole of it, as it is to be
     */
    CaseChange plan(String procurement, TenderPlan plan, Act act);

    /** Gives somebody a role. */
    CaseChange assign(String procurement, CasePerson person, Act act);

    /**
     * Ends a role.
     *
     * @param until the last day
     */
    CaseChange end(String procurement, String person, CaseRole role, LocalDate until, Act act);

    /** Writes down what somebody declares of conflicts of interest: their own declaration, or one handed in to a responsible officer. */
    CaseChange declare(String procurement, ConflictDeclaration declaration, Act act);

    /**
     * Judges a conflict that somebody else has declared.
     *
     * @param takesPart whether it is no hindrance
     */
    CaseChange assess(String procurement, String person, boolean takesPart, Act act);

    /**
     * Says that a step of the checklist has been taken, or does not apply, where the log cannot know.
     *
     * @param tick the step, and what belongs to it
     */
    CaseChange tick(String procurement, StepTick tick, Act act);

    /**
     * Writes what happened to the log: for what the platform's other parts do in a case, and for notes. All entries or none. What is to be said of
     * each tender is written for all of them at once, as the number of writings must not tell how many there are.
     *
     * @param entries of kinds that no other method here writes
     */
    CaseChange record(String procurement, List<NewEntry> entries, Act act);

    /**
     * The same, for what was decided by a look at the case: nothing is written where entries have come since that whoever acts may see.
     *
     * @param seen the case as it was looked at
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-3031 also if somebody has written since
     */
    CaseChange record(String procurement, ProcurementCase seen, List<NewEntry> entries, Act act);

    /**
     * Says that an entry was a mistake. It stays, and counts no more.
     *
     * @param label as in {@link se.sambruk.otp.api.casefile.log.LogLine#label}
     */
    CaseChange strike(String procurement, String label, Act act);

    /** Releases secret entries, when the award has been decided and their secrecy has been assessed. */
    CaseChange release(String procurement, SecrecyAssessment assessment, Act act);

    /**
     * The case of a procurement in which another part of the platform is about to do something for somebody, as they see it; empty where the
     * procurement has none, and then nothing stands in the way. What is done is written with {@link #record}, or by the part's own store.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if they may do nothing in the case: have no role in it, only read, or have a conflict of
     *     interest; or if its log is not whole
     */
    Optional<ProcurementCase> admit(String procurement, Act act);

    /**
     * Judges entries that another part is about to have written in the step that freezes an issue, as {@link #record} would, but that a
     * timetable may be among them. Nothing is written.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if any of them must not be written, or whoever acts may not
     */
    Foreseen foresee(String procurement, List<NewEntry> entries, Act act);

    /** How a case is, as far as whoever asks may see it; empty where the procurement has none. */
    Optional<ProcurementCase> find(String procurement, Viewer viewer);

    /** The entries that whoever asks may see, also where the log is not whole; empty where the procurement has no case. */
    Optional<CaseLog> log(String procurement, Viewer viewer);

    /**
     * Whether the log is whole; empty where the procurement has no case.
     *
     * @param noted the hash of an entry, as it was noted elsewhere earlier
     */
    Optional<CaseVerification> verify(String procurement, Optional<ContentHash> noted, Viewer viewer);

    /** A file of an entry, if whoever asks may see the entry with its files. */
    Optional<byte[]> attachment(String procurement, ContentHash sha256, Viewer viewer);

    /** The timetable and what the rules of time say of it. */
    Timetable timetable(String procurement, Viewer viewer);

    /**
     * Until when no contract may be made where the suppliers are told of the award on a day (LOU 20:1).
     *
     * @param sent the day on which they are told
     * @param electronic whether they are told by electronic means
     * @return with the last day of the standstill, unless there is none for this procurement
     */
    TimeGuard standstill(String procurement, LocalDate sent, boolean electronic, Viewer viewer);

    /** The steps from need to contract, and how it is with each. */
    Checklist checklist(String procurement, Viewer viewer);

    /** Who may see all of a case now: whoever shows something of tenders that lies elsewhere asks this first. */
    boolean maySeeTenders(String procurement, Viewer viewer);
}
