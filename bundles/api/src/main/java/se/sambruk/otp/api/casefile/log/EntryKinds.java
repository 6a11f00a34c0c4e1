package se.sambruk.otp.api.casefile.log;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The kinds of entries that this version of the platform knows, each with the least secrecy that an entry of it has. Kinds are open: a
 * later version or a plugin may write others, which are kept and shown by their names.
 */
public final class EntryKinds {
    /** The case was opened. Body: {@code facts}. Always the first entry, and only that. */
    public static final String CREATED = "case.created";
    /** The facts were changed. Body: {@code facts}, all of them as they are now, and {@code changed}, the names of what changed. */
    public static final String FACTS_CHANGED = "case.facts-changed";
    /** The timetable was set or changed. Body: {@code plan}, the whole of it, and {@code changed}. */
    public static final String PLAN_SET = "plan.set";
    /** Somebody was given a role. Body: a {@link se.sambruk.otp.api.casefile.people.CasePerson}. */
    public static final String PERSON_ASSIGNED = "person.assigned";
    /** A role ended. Body: {@code person}, {@code role}, {@code until}. */
    public static final String PERSON_ENDED = "person.ended";
    /** Somebody declared whether there is a conflict of interest. Body: a {@code ConflictDeclaration}. */
    public static final String CONFLICT_DECLARED = "conflict.declared";
    /** Somebody else judged a declared conflict. Body: {@code person}, {@code takes-part}. */
    public static final String CONFLICT_ASSESSED = "conflict.assessed";
    /**
     * A specification was issued. Body: {@code issue}, {@code specification}, {@code published}, {@code version}; {@code plan}, the hash of its
     * evaluation plan as suppliers see it, where it has one.
     */
    public static final String SPECIFICATION_ISSUED = "specification.issued";
    /**
     * The working profile was written or changed. Body: {@code revision}, its number from 1 in the case, those that were struck included; {@code
     * before}, the number of the revision that it was made from, where there was one; {@code profile}, the blob that holds it; {@code
     * requirements}, how many it selects; {@code changes}, what differs.
     */
    public static final String PROFILE_REVISED = "profile.revised";
    /** The profile, or what it would issue, was checked. */
    public static final String PROFILE_CHECKED = "profile.checked";
    /**
     * The evaluation was tried on invented tenders. Body: {@code plan}, the hash of the plan as suppliers see it; {@code seed}, {@code
     * sets}, {@code prices}, {@code costs}, what was invented; {@code conclusions}. File: the report. On tenders that have come in it has {@code real} and no numbers, and is as secret as they are.
     */
    public static final String EVALUATION_SIMULATED = "evaluation.simulated";
    /** The procurement was advertised. Body: {@code on}, the day on which the notice was sent. */
    public static final String NOTICE_PUBLISHED = "notice.published";
    /**
     * A question came from a supplier. Its body does not tell whom: who asks may mean to tender, and that is for an entry that is secret. Body:
     * {@code question}, its number from 1 in the case, those that were struck included; {@code text}; {@code requirements}; {@code received}, when it
     * came, and {@code on}, the day.
     */
    public static final String QUESTION_RECEIVED = "question.received";
    /** A question was answered, to all. Body: {@code question}, {@code text}, {@code on}; {@code correction}, the number of the one it tells of. */
    public static final String QUESTION_ANSWERED = "question.answered";
    /**
     * A correction was sent to all. Body: {@code on}; {@code material}, whether it may matter to who wants to tender; and where the platform made it, a
     * {@link se.sambruk.otp.api.procurement.dialogue.Correction} with {@code changes}, the hash of what differs, which is a file of the entry; {@code
     * proposed}, the day until which the platform proposed more time, and {@code time-enough}, why that is not needed.
     */
    public static final String CORRECTION_PUBLISHED = "correction.published";
    /** The tenders were opened. Body: {@code on}, {@code people}; {@code listed}, the suppliers on the list that they attest. File: the list. */
    public static final String TENDERS_OPENED = "tenders.opened";
    /**
     * A tender was read in. Body: {@code tender}, its key; {@code supplier}; {@code lots}; {@code files}, names, kinds and hashes; {@code reading},
     * the hash of the {@link se.sambruk.otp.api.tender.TenderReading}; {@code replaces}, the label of the entry whose place it takes. Files: those of
     * the tender, and the reading.
     */
    public static final String TENDER_RECEIVED = "tender.received";
    /**
     * Suppliers were asked something after the deadline. Body: {@code tenders}, their keys; {@code manner}, a {@link
     * se.sambruk.otp.api.tender.ClarificationManner}; {@code requirements}, {@code items}, {@code question}, {@code equality}, {@code basis}, {@code
     * due}.
     */
    public static final String CLARIFICATION_REQUESTED = "clarification.requested";
    /**
     * A supplier answered. Body: {@code request}, the label of what it answers; {@code tender}; {@code on}; {@code text}; {@code changed} and {@code
     * changed-items}, what is in force from now on; {@code reading}, the hash of what was read. Files: as they came, and the reading.
     */
    public static final String CLARIFICATION_ANSWERED = "clarification.answered";
    /**
     * Something was decided of tenders or their suppliers. Body: {@code tenders}, their keys; {@code verdict}, a {@link
     * se.sambruk.otp.api.tender.TenderVerdict}; {@code lots}, {@code requirements}, {@code basis}, {@code places}.
     */
    public static final String TENDER_DECIDED = "tender.decided";
    /** It was decided which suppliers qualify and which are excluded. */
    public static final String QUALIFICATION_DECIDED = "qualification.decided";
    /**
     * A tender or its supplier was controlled before the award (LOU 4:10–12, 15:4, 16:7). Body: {@code tender}, its key; {@code subject}, a {@link
     * se.sambruk.otp.api.tender.ControlSubject}; {@code passed}; {@code basis}. A tick by hand has none of them.
     */
    public static final String CONTROL_DONE = "control.done";
    /**
     * Somebody handed in scores. Body: {@code assessor}, whose; {@code sheet}, a {@link se.sambruk.otp.api.evaluation.panel.ScoreSheet} by the hash of the
     * plan as suppliers see it.
     */
    public static final String SCORES_GIVEN = "scores.given";
    /** Lots were drawn between tenders that came out equal. Body: {@code drawing}, a {@link se.sambruk.otp.api.evaluation.bid.LotDrawing}; {@code lot}. */
    public static final String LOTS_DRAWN = "lots.drawn";
    /**
     * The tenders were evaluated. Body: {@code plan}, the hash of the plan as suppliers see it; {@code issue}, {@code specification}, {@code lot}; {@code
     * outcome}, the hash of what came of it; {@code ranking}, the tenders with place and result, {@code low-bids}, the keys of those that should be asked
     * about their price; {@code counted}, the hash of the scores and reasons that counted. Files: the whole outcome, and those scores. Entries of earlier
     * versions have no {@code counted}: what counted is then what had been handed in before them.
     */
    public static final String TENDERS_EVALUATED = "tenders.evaluated";
    /** The award was decided: absolute secrecy ends. Body: {@code on}; {@code by}, the decision maker's id; {@code delegation}. Names no supplier. */
    public static final String AWARD_DECIDED = "award.decided";
    /**
     * Who was awarded what, and why; written with {@link #AWARD_DECIDED}. Body: {@code on}, {@code by}, {@code delegation}; {@code lots}, of each its
     * {@code lot}, {@code winners} and {@code ranking} by tenders' keys and {@code evaluation}, the label of the evaluation that it rests on; {@code
     * reasons}; {@code despite}, what was missing.
     */
    public static final String AWARD_REASONED = "award.reasoned";
    /** The procurement was cancelled: absolute secrecy ends too. Body: {@code on}; {@code by}, {@code delegation}. The act tells the reasons. */
    public static final String CANCELLED = "procurement.cancelled";
    /**
     * The procurement was cancelled in one lot, and goes on in the others. Body: {@code lot}, {@code on}, {@code by}, {@code delegation}. The act tells the
     * reasons. As secret as tenders, as absolute secrecy goes on too.
     */
    public static final String LOT_CANCELLED = "lot.cancelled";
    /** The award was made known to all. Body: {@code on}, the day it was sent; {@code electronic}. */
    public static final String AWARD_NOTIFIED = "award.notified";
    /** The contract was signed. Body: {@code on}. */
    public static final String CONTRACT_SIGNED = "contract.signed";
    /** It was decided when something in the contract is followed up. Body: {@code item}, {@code due}. */
    public static final String FOLLOWUP_PLANNED = "followup.planned";
    /**
     * Something in the contract was followed up. Body: {@code item}; {@code on}; {@code result}, a {@link se.sambruk.otp.api.award.FollowUpResult};
     * {@code sanction}; {@code next}, when it is done again.
     */
    public static final String FOLLOWUP_CHECKED = "followup.checked";
    /** A step of the checklist was done outside the platform. Body: {@code step}; {@code on}. */
    public static final String STEP_DONE = "step.done";
    /** A step of the checklist does not apply here, and why. Body: {@code step}. */
    public static final String STEP_WAIVED = "step.waived";
    /** An earlier entry was a mistake; it stays and counts no more. Body: {@code entry}, its label. */
    public static final String ENTRY_STRUCK = "entry.struck";
    /** Something that the platform did not do itself. Body: {@code what}; {@code who}, {@code on}. */
    public static final String NOTE = "note";
    /** As {@link #NOTE}, of what tells of tenders. */
    public static final String SECRET_NOTE = "note.secret";
    /** After the award: which secret entries anybody may see (OSL 31:16). Body: {@code entries}, {@code except}. */
    public static final String SECRECY_ASSESSED = "secrecy.assessed";

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST = 80;
    private static final Map<String, EntrySecrecy> SECRECY = new TreeMap<>();

    static {
        for (String kind : new String[] {
            CREATED,
            FACTS_CHANGED,
            PLAN_SET,
            PERSON_ASSIGNED,
            PERSON_ENDED,
            SPECIFICATION_ISSUED,
            PROFILE_REVISED,
            PROFILE_CHECKED,
            EVALUATION_SIMULATED,
            NOTICE_PUBLISHED,
            QUESTION_RECEIVED,
            QUESTION_ANSWERED,
            CORRECTION_PUBLISHED,
            AWARD_DECIDED,
            CANCELLED,
            AWARD_NOTIFIED,
            CONTRACT_SIGNED,
            FOLLOWUP_PLANNED,
            FOLLOWUP_CHECKED,
            STEP_DONE,
            STEP_WAIVED,
            ENTRY_STRUCK,
            NOTE,
            SECRECY_ASSESSED
        }) {
            SECRECY.put(kind, EntrySecrecy.OPEN);
        }
        // A declared conflict names a supplier or lets one be guessed, and who has declared none tells who has one.
        for (String kind : new String[] {
            CONFLICT_DECLARED,
            CONFLICT_ASSESSED,
            TENDERS_OPENED,
            TENDER_RECEIVED,
            CLARIFICATION_REQUESTED,
            CLARIFICATION_ANSWERED,
            TENDER_DECIDED,
            QUALIFICATION_DECIDED,
            CONTROL_DONE,
            SCORES_GIVEN,
            LOTS_DRAWN,
            TENDERS_EVALUATED,
            AWARD_REASONED,
            LOT_CANCELLED,
            SECRET_NOTE
        }) {
            SECRECY.put(kind, EntrySecrecy.TENDER_SECRET);
        }
    }

    private EntryKinds() {}

    /** Whether a text can be the name of a kind: {@code a–z}, digits, points and hyphens, at most 80. */
    public static boolean isValid(String kind) {
        return kind.length() <= LONGEST && FORM.matcher(kind).matches();
    }

    /** The least secrecy of entries of a kind; that of tenders where the kind is not known here, as nothing secret may slip out. */
    public static EntrySecrecy secrecy(String kind) {
        return SECRECY.getOrDefault(kind, EntrySecrecy.TENDER_SECRET);
    }

    /** The known kinds with their secrecy, by name. */
    public static Map<String, EntrySecrecy> known() {
        return Collections.unmodifiableMap(SECRECY);
    }
}
