package se.sambruk.otp.api.architecture;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A fact about a concept or a view, under a key. A key may occur several times, and the order counts. */
public final class Property extends TreeValue {
    private final String key;
    private final LanguageText value;

    private Property(String key, LanguageText value) {
        this.key = Objects.requireNonNull(key);
        this.value = Objects.requireNonNull(value);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a property needs a key, for " + value);
        }
    }

    /**
     * @param key as people see it in their tool; some are known, see {@link Facet}
     */
    public static Property of(String key, LanguageText value) {
        return new Property(key, value);
    }

    public static Property of(String key, String value) {
        return of(key, LanguageText.of(value));
    }

    public static Property fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("key"), in.find("value", LanguageText::fromTree).orElse(LanguageText.EMPTY));
    }

    public String key() {
        return key;
    }

    /** May be empty. */
    public LanguageText value() {
        return value;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("key", key);
        return value.isEmpty() ? out.done() : out.put("value", value).done();
    }
}
