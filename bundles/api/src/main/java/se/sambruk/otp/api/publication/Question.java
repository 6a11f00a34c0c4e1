package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What readers must find an answer to in their variant; blocks say which questions they answer. */
public final class Question extends TreeValue {
    private final String id;
    private final List<String> audiences;
    private final String text;

    private Question(String id, List<String> audiences, String text) {
        this.id = Objects.requireNonNull(id);
        this.audiences = List.copyOf(audiences);
        this.text = Objects.requireNonNull(text);
    }

    /**
     * @param audiences whose question it is; empty for all
     */
    public static Question of(String id, List<String> audiences, String text) {
        return new Question(id, audiences, text);
    }

    public static Question fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.text("id"), in.texts("for"), in.text("text"));
    }

    public String id() {
        return id;
    }

    /** Empty for all. */
    public List<String> audiences() {
        return audiences;
    }

    public boolean isFor(String audience) {
        return audiences.isEmpty() || audiences.contains(audience);
    }

    public String text() {
        return text;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", id)
                .put("for", audiences)
                .put("text", text)
                .done();
    }
}
