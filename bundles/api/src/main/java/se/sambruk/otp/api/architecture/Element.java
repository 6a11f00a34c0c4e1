package se.sambruk.otp.api.architecture;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** An element of the reference architecture: what a requirement can be traced to. */
public final class Element extends TreeValue {
    private final String id;
    private final String type;
    private final String name;
    private final String description;

    private Element(String id, String type, String name, String description) {
        this.id = Objects.requireNonNull(id);
        this.type = Objects.requireNonNull(type);
        this.name = Objects.requireNonNull(name);
        this.description = Objects.requireNonNull(description);
    }

    /**
     * @param type the ArchiMate 3.2 element type in lower case with hyphens, such as {@code application-component}
     * @param description may be empty
     */
    public static Element of(String id, String type, String name, String description) {
        return new Element(id, type, name, description);
    }

    public static Element fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("id"), in.text("type"), in.text("name"), in.text("description", ""));
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("type", type)
                .put("name", name)
                .putText("description", description)
                .done();
    }
}
