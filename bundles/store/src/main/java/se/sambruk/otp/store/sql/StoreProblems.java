package se.sambruk.otp.store.sql;

import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/**
 * Everything that can be wrong with the store, each with its code. The engine's own words go to the log and the cause
 * only.
 */
public final class StoreProblems {
    private static final Messages TEXTS = Messages.of(StoreProblems.class);

    private StoreProblems() {}

    static ProblemException noHome() {
        return problem(null, "OTP-3001");
    }

    static ProblemException folder(String folder, Throwable cause) {
        return problem(cause, "OTP-3002", folder);
    }

    static ProblemException locked(String folder, Throwable cause) {
        return problem(cause, "OTP-3003", folder);
    }

    static ProblemException newer(String place, int found, int known) {
        return problem(null, "OTP-3004", place, Integer.toString(found), Integer.toString(known));
    }

    static ProblemException newerEngine(String place, Throwable cause) {
        return problem(cause, "OTP-3005", place);
    }

    static ProblemException otherSchema(String place, int version) {
        return problem(null, "OTP-3006", place, Integer.toString(version));
    }

    static ProblemException damaged(String place, Throwable cause) {
        return problem(cause, "OTP-3007", place);
    }

    static ProblemException full(String place, Throwable cause) {
        return problem(cause, "OTP-3008", place);
    }

    static ProblemException unreadable(String place, Throwable cause) {
        return problem(cause, "OTP-3009", place);
    }

    static ProblemException busy(long seconds) {
        return problem(null, "OTP-3010", seconds);
    }

    static ProblemException cancelled() {
        return problem(null, "OTP-3011");
    }

    static ProblemException stopped() {
        return problem(null, "OTP-3012");
    }

    static ProblemException unexpected(Throwable cause) {
        return problem(cause, "OTP-3013");
    }

    static ProblemException folderName(String folder) {
        return problem(null, "OTP-3014", folder);
    }

    static ProblemException changesLost(String place, long promised, long found) {
        return problem(null, "OTP-3015", place, Long.toString(promised), Long.toString(found));
    }

    static ProblemException unsettled(String place, Throwable cause) {
        return problem(cause, "OTP-3016", place);
    }

    /** A content is not what its hash says. */
    public static Problem contentDamaged(ContentHash hash) {
        return Problem.error(TEXTS, "OTP-3020", hash.hex());
    }

    /**
     * A content that something else names is not there.
     *
     * @param name its hash, or its number where that is all that is known
     */
    public static Problem contentMissing(String name) {
        return Problem.error(TEXTS, "OTP-3021", name);
    }

    /** The parts of an edition are sound, but put together they are not the edition. */
    public static Problem editionDamaged(String label, ContentHash hash) {
        return Problem.error(TEXTS, "OTP-3022", label, hash.abbreviated());
    }

    /** A frozen specification is not what its hash says once it has been read. */
    public static Problem specificationDamaged(ContentHash hash) {
        return Problem.error(TEXTS, "OTP-3023", hash.abbreviated());
    }

    /** A content is what its hash says, but cannot be read as what it should be. */
    public static ProblemException notUnderstood(ContentHash hash, Throwable cause) {
        return problem(cause, "OTP-3024", hash.hex());
    }

    /** The listing of a pack differs from its current edition. */
    public static Problem listingDiffers(String pack) {
        return Problem.error(TEXTS, "OTP-3025", pack);
    }

    /** The change log does not tell of everything that is there, or tells of what is not. */
    public static Problem logDiffers(String kind, long stored, long logged) {
        return Problem.error(TEXTS, "OTP-3026", kind, stored, logged);
    }

    /** A key to go on after that no page has ended with. */
    public static Problem noSuchKey(String key) {
        return Problem.error(TEXTS, "OTP-3030", key);
    }

    /** Somebody else has written to the log of a case meanwhile. */
    public static Problem caseMovedOn(String procurement) {
        return Problem.error(TEXTS, "OTP-3031", procurement);
    }

    /** There is a case already. */
    public static Problem caseExists(String procurement) {
        return Problem.error(TEXTS, "OTP-3032", procurement);
    }

    /** The log of a case is not whole. Where is not told: the number of an entry may be secret. */
    public static Problem caseLogDamaged(String procurement) {
        return Problem.error(TEXTS, "OTP-3033", procurement);
    }

    /** A file in a case is not what its hash says, or missing. */
    public static Problem caseFileDamaged(String procurement) {
        return Problem.error(TEXTS, "OTP-3034", procurement);
    }

    private static ProblemException problem(Throwable cause, String code, Object... arguments) {
        Problem problem = Problem.error(TEXTS, code, arguments);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
