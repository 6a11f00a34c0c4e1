package se.sambruk.otp.casefile.secrecy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CaseRole;

/**
 * What one person may see of a case. Until the award decision, or until the procurement is cancelled, nobody without a role sees what tells of
 * tenders (OSL 2009:400, 19:3 second paragraph); after that only what an assessment has released (31:16). Pure.
 */
public final class Clearance {
    private final ProcurementCase whole;
    private final List<CaseRole> roles;
    private final boolean barred;

    private Clearance(ProcurementCase whole, List<CaseRole> roles, boolean barred) {
        this.whole = whole;
        this.roles = roles;
        this.barred = barred;
    }

    /**
     * @param whole the case with all its entries
     */
    public static Clearance of(ProcurementCase whole, Viewer viewer) {
        return new Clearance(
                whole, whole.roles(viewer.actor(), whole.today(viewer.at())), whole.isBarred(viewer.actor()));
    }

    /** The roles that the person holds now. */
    public List<CaseRole> roles() {
        return roles;
    }

    /** Whether the person has a conflict of interest that keeps them from the case. */
    public boolean isBarred() {
        return barred;
    }

    /** Whether the person sees every entry: has a role, and no conflict of interest. */
    public boolean seesAll() {
        return !roles.isEmpty() && !barred;
    }

    /** The log as the person sees it. */
    public CaseLog log() {
        if (seesAll()) {
            return whole.log();
        }
        Map<String, List<String>> released = released(whole);
        return whole.log().seenAs(line -> view(line, released));
    }

    /** The case as the person sees it. */
    public ProcurementCase seen() {
        return seesAll() ? whole : ProcurementCase.fold(log()).orElseThrow();
    }

    private static Optional<LogLine> view(LogLine line, Map<String, List<String>> released) {
        if (!line.entry().isSecret()) {
            return Optional.of(line);
        }
        return Optional.ofNullable(released.get(line.label()))
                .map(except -> except.isEmpty()
                        ? line
                        : new LogLine(line.label(), line.entry().without(except), false, Optional.empty(), true));
    }

    /** The labels of secret entries that anybody may see, each with what is left out of it. */
    public static Map<String, List<String>> released(ProcurementCase whole) {
        Map<String, List<String>> released = new HashMap<>();
        if (whole.secrecyEnd().isPresent()) {
            for (LogLine line : whole.log().all(EntryKinds.SECRECY_ASSESSED)) {
                List<String> except = texts(line.entry().body().get("except"));
                texts(line.entry().body().get("entries")).forEach(label -> released.put(label, except));
            }
        }
        return released;
    }

    private static List<String> texts(Object node) {
        return node instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
