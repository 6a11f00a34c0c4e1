package se.sambruk.otp.api.publication;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A text with a name, that blocks have put in where they say <code>{{name}}</code>; it may be another for each audience. */
public final class Variable extends TreeValue {
    private final String name;
    private final String value;
    private final SortedMap<String, String> values;

    private Variable(String name, String value, Map<String, String> values) {
        this.name = Objects.requireNonNull(name);
        this.value = value;
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (value == null && values.isEmpty()) {
            throw new IllegalArgumentException("the variable " + name + " has no value");
        }
    }

    /**
     * @param value for every audience that has none of its own; {@code null} for none
     * @param values by the audience's id
     * @throws IllegalArgumentException if there is no value at all
     */
    public static Variable of(String name, String value, Map<String, String> values) {
        return new Variable(name, value, values);
    }

    public static Variable fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("name"), in.findText("value").orElse(null), in.map("values", String.class::cast));
    }

    public String name() {
        return name;
    }

    /** For every audience that has none of its own. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** By the audience's id. */
    public SortedMap<String, String> values() {
        return values;
    }

    /** What it is for an audience; plain text, in which other variables may stand. */
    public Optional<String> valueFor(String audience) {
        return Optional.ofNullable(values.getOrDefault(audience, value));
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("name", name)
                .put("value", value())
                .put("values", values)
                .done();
    }
}
