package se.sambruk.otp.format.archimate.common;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * Gives each thing of a file an id of its own. What a file names twice is met under its first meaning; the second gets another id, and
 * that is told. The ids that the file uses itself are known beforehand, so that no new one takes the place of one of them.
 */
public final class Ids {
    private final String kind;
    private final Findings findings;
    private final boolean isShared;
    private final Set<String> known;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> byForm = new HashMap<>();
    private int unnamed;

    /**
     * @param kind what begins the id of something that has none
     * @param known every id that the file has
     * @param isShared whether two things may mean the same id as long as the file calls them differently
     */
    public Ids(String kind, Set<String> known, boolean isShared, Findings findings) {
        this.kind = kind;
        this.isShared = isShared;
        this.known = known;
        this.findings = findings;
    }

    /**
     * The id of one more thing.
     *
     * @param form what the file calls it; blank for nothing
     * @param id what that means
     */
    public String claim(String form, String id, SourceLocation location) {
        if (id.isBlank()) {
            String given = free(kind);
            findings.warn("OTP-5449", kind, given, location);
            return given;
        }
        boolean isFirst = byForm.putIfAbsent(form, id) == null;
        if (isFirst && (taken.add(id) || isShared)) {
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

    private String free(String base) {
        for (int i = base.equals(kind) ? ++unnamed : 2; ; i++) {
            String candidate = base + "-" + i;
            if (!known.contains(candidate) && taken.add(candidate)) {
                return candidate;
            }
        }
    }
}
