package se.sambruk.otp.content.pack;

import java.util.HashMap;
import java.util.Map;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;

/** The ids of one kind that have been seen in a pack, and where, so that a second use can point at the first. */
final class Ids {
    private final String code;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(String file, int line) {}

    /**
     * @param code of the fault where an id comes again
     */
    Ids(String code) {
        this.code = code;
    }

    /** Takes the id of an object into account, if it has one. */
    void add(Mapping object, String key, Scope scope) {
        object.text(key).ifPresent(id -> add(id.text().strip(), id, scope));
    }

    void add(String name, Placed at, Scope scope) {
        Seen first = seen.putIfAbsent(name, new Seen(scope.path(at), at.line()));
        if (first != null) {
            scope.error(at, code, name, first.file(), Integer.toString(first.line()));
        }
    }
}
