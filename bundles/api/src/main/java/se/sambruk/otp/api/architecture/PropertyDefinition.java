package se.sambruk.otp.api.architecture;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** What the values of a property are. A key of which nothing is said holds texts. */
public final class PropertyDefinition extends TreeValue {
    private final String key;
    private final String id;
    private final PropertyType type;

    private PropertyDefinition(String key, String id, PropertyType type) {
        this.key = Objects.requireNonNull(key);
        this.id = Objects.requireNonNull(id);
        this.type = Objects.requireNonNull(type);
    }

    /**
     * @param key as in {@link Property#key()}; one definition for each key of a model
     * @param id what the exchange format names it by; empty where it has none yet
     */
    public static PropertyDefinition of(String key, String id, PropertyType type) {
        return new PropertyDefinition(key, id, type);
    }

    public static PropertyDefinition fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("key"), in.text("id", ""), WireValue.of(PropertyType.class, in.text("type", "string")));
    }

    public String key() {
        return key;
    }

    public String id() {
        return id;
    }

    public PropertyType type() {
        return type;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("key", key)
                .putText("id", id)
                .put("type", type)
                .done();
    }
}
