package se.sambruk.otp.api.library;

import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementKind;

/** Which requirements of the library's current editions to list, and how many at a time. Immutable. */
public final class RequirementQuery {
    /** The greatest page. */
    public static final int MAX_LIMIT = 1000;

    private final String pack;
    private final String category;
    private final RequirementKind kind;
    private final String tag;
    private final String text;
    private final String after;
    private final int limit;

    private RequirementQuery(
            String pack, String category, RequirementKind kind, String tag, String text, String after, int limit) {
        this.pack = pack;
        this.category = category;
        this.kind = kind;
        this.tag = tag;
        this.text = text;
        this.after = after;
        this.limit = limit;
    }

    /** Everything, 200 at a time. */
    public static RequirementQuery all() {
        return new RequirementQuery(null, null, null, null, null, null, 200);
    }

    public RequirementQuery inPack(String value) {
        return new RequirementQuery(value, category, kind, tag, text, after, limit);
    }

    public RequirementQuery inCategory(String value) {
        return new RequirementQuery(pack, value, kind, tag, text, after, limit);
    }

    public RequirementQuery ofKind(RequirementKind value) {
        return new RequirementQuery(pack, category, value, tag, text, after, limit);
    }

    public RequirementQuery tagged(String value) {
        return new RequirementQuery(pack, category, kind, value, text, after, limit);
    }

    /** Those in whose id, title, text, rationale or tags every one of these words occurs, whatever the case. */
    public RequirementQuery containing(String words) {
        return new RequirementQuery(pack, category, kind, tag, words, after, limit);
    }

    /** Those after the key that the page before ended with. */
    public RequirementQuery after(String key) {
        return new RequirementQuery(pack, category, kind, tag, text, key, limit);
    }

    /**
     * @throws IllegalArgumentException if not 1 to {@link #MAX_LIMIT}
     */
    public RequirementQuery limit(int value) {
        if (value < 1 || value > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " rows, got " + value);
        }
        return new RequirementQuery(pack, category, kind, tag, text, after, value);
    }

    public Optional<String> pack() {
        return Optional.ofNullable(pack);
    }

    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    public Optional<RequirementKind> kind() {
        return Optional.ofNullable(kind);
    }

    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    public int limit() {
        return limit;
    }
}
