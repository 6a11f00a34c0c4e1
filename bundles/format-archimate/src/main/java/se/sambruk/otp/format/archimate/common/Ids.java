package se.sambruk.otp.format.archimate.common;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * Gives each thing of a file an id of its own. What a file names twice is met under its first meaning; the second gets another id, and
 * that is told. The ids that the file uses itself are known beforehand, so that no new one takes the place of one of them.
 */
public final class Ids {
    private final String kind;
    private final Findings findings;
    private final boolean isShared;
    private final Supplier<Set<String>> forms;
    private final Map<String, String> byForm = new HashMap<>();
    // Ids of things that the file calls something else, which are few; the others are found by their forms.
    private final Set<String> others = new HashSet<>();
    // Asked for only when an id must be made up.
    private Set<String> known;
    private final Untaken untaken = new Untaken();

    /**
     * @param kind what begins the id of something that has none
     * @param forms every id that the file has; asked for once at most
     * @param isShared whether two things may mean the same id as long as the file calls them differently
     */
    public Ids(String kind, Supplier<Set<String>> forms, boolean isShared, Findings findings) {
        this.kind = kind;
        this.isShared = isShared;
        this.forms = forms;
        this.findings = findings;
    }

    /**
     * The id of one more thing.
     *
     * @param form what the file calls it; blank for nothing
     * @param id what that means
     */
    public String claim(String form, String id, SourceLocation location) {
        Stopped.ifInterrupted();
        if (!form.equals(id)) {
            Unfit.tell(id, id, () -> location, findings);
        }
        if (id.isBlank()) {
            String given = free(kind);
            findings.warn("OTP-5449", kind, given, location);
            return given;
        }
        boolean isTaken = isTaken(form, id);
        boolean isFirst = byForm.putIfAbsent(form, id) == null;
        if (isFirst && (!isTaken || isShared)) {
            if (!form.equals(id)) {
                others.add(id);
            }
            return id;
        }
        String given = free(id);
        if (isFirst) {
            byForm.put(form, given);
        }
        findings.warn("OTP-5448", kind, given, location);
        return given;
    }

    /** As {@link #claim(String, String, SourceLocation)} for an id that means itself. */
    public String claim(String id, SourceLocation location) {
        return claim(id, id, location);
    }

    /** The id of what the file calls so; {@code null} if there is no such thing. */
    public String find(String form) {
        return byForm.get(form);
    }

    // Something that the file calls by this form is found when the form is put in.
    private boolean isTaken(String form, String id) {
        return others.contains(id) || !form.equals(id) && isItsOwn(id);
    }

    private boolean isItsOwn(String id) {
        return id.equals(byForm.get(id));
    }

    private String free(String base) {
        if (known == null) {
            known = forms.get();
        }
        return untaken.of(base, base.equals(kind) ? 1 : 2, number -> base + "-" + number, this::take);
    }

    private boolean take(String id) {
        return !known.contains(id) && !isItsOwn(id) && others.add(id);
    }
}
