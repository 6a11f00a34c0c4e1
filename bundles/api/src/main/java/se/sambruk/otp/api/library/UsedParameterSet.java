package se.sambruk.otp.api.library;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A set of ready levels that a procurement started from, as it can be told of when its pack is long gone. */
public final class UsedParameterSet extends TreeValue {
    private final String source;
    private final String id;
    private final String title;

    private UsedParameterSet(String source, String id, String title) {
        this.source = Objects.requireNonNull(source);
        this.id = Objects.requireNonNull(id);
        this.title = Objects.requireNonNull(title);
    }

    /**
     * @param source the pack that holds it, such as {@code kravmaster 4.0.0}
     * @param id unique within the pack
     */
    public static UsedParameterSet of(String source, String id, String title) {
        return new UsedParameterSet(source, id, title);
    }

    public static UsedParameterSet fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("source"), in.text("id"), in.text("title"));
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("source", source)
                .put("id", id)
                .put("title", title)
                .done();
    }
}
