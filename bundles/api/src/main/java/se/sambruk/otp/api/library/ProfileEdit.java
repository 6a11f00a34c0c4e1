package se.sambruk.otp.api.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/**
 * One change of a profile, as a command makes it: something put, added or taken away at a place. Immutable.
 *
 * <p>A place is told by the keys that lead there, as provenance tells it: {@code select}, {@code select[2]} (the second),
 * {@code set.OTP-DRI-003.tillganglighet}, {@code document.version}.
 */
public final class ProfileEdit {
    /** What is done. */
    public enum Action implements WireValue {
        /** A value is written at a key, instead of what may stand there. */
        PUT("put"),
        /** A value is written last in a list, which is made if there is none. */
        ADD("add"),
        /** What stands at a place is taken away. */
        REMOVE("remove");

        private final String wire;

        Action(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final Action action;
    private final List<String> path;
    private final Object value;

    private ProfileEdit(Action action, List<String> path, Object value) {
        this.action = Objects.requireNonNull(action);
        this.path = List.copyOf(path);
        this.value = value == null ? null : TreeWriter.node(value);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a profile is not replaced as a whole");
        }
    }

    /**
     * Writes a value at a key.
     *
     * @param path the keys that lead there; of a list, the number from 1
     * @param value a text, or a list or an object of such
     */
    public static ProfileEdit put(List<String> path, Object value) {
        return new ProfileEdit(Action.PUT, path, Objects.requireNonNull(value));
    }

    /** Writes a value last in a list. */
    public static ProfileEdit add(List<String> path, Object value) {
        return new ProfileEdit(Action.ADD, path, Objects.requireNonNull(value));
    }

    /** Takes away what stands at a place. */
    public static ProfileEdit remove(List<String> path) {
        return new ProfileEdit(Action.REMOVE, path, null);
    }

    /** Selects what a rule matches. */
    public static ProfileEdit select(SelectionRule rule) {
        return add(List.of("select"), rule.tree());
    }

    /**
     * Leaves out what a rule matches.
     *
     * @throws IllegalArgumentException if the rule has no reason
     */
    public static ProfileEdit deselect(SelectionRule rule) {
        if (rule.because().isBlank()) {
            throw new IllegalArgumentException("what is left out has a reason");
        }
        return add(List.of("deselect"), rule.tree());
    }

    /** Gives a parameter a value. */
    public static ProfileEdit set(Setting setting) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("value", setting.value());
        if (!setting.because().isEmpty()) {
            value.put("because", setting.because());
        }
        return put(List.of("set", setting.requirement().value(), setting.parameter()), value);
    }

    /** Takes a parameter's value away, so that what else applies does again. */
    public static ProfileEdit unset(RequirementId requirement, String parameter) {
        return remove(List.of("set", requirement.value(), parameter));
    }

    /** Amends a requirement for the procurement alone. */
    public static ProfileEdit amend(Amendment amendment) {
        return add(List.of("amendments"), amendment.tree());
    }

    /**
     * Takes a rule or an amendment away.
     *
     * @param list {@code select}, {@code deselect} or {@code amendments}
     * @param number which, from 1
     */
    public static ProfileEdit drop(String list, int number) {
        return remove(List.of(list, Integer.toString(number)));
    }

    public Action action() {
        return action;
    }

    /** The keys that lead to the place; of a list, the number from 1. At least one. */
    public List<String> path() {
        return path;
    }

    /** What is written: texts, lists and objects. Empty where something is taken away. */
    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** The place as provenance tells it. */
    public String place() {
        StringBuilder text = new StringBuilder();
        for (String key : path) {
            boolean number = !text.isEmpty() && isNumber(key);
            text.append(number ? "[" + key + "]" : (text.isEmpty() ? "" : ".") + key);
        }
        return text.toString();
    }

    private static boolean isNumber(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return action.wire() + " " + place();
    }
}
