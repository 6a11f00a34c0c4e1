package se.sambruk.otp.api.content;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A category of requirements and the topics within it. Categories keep the order in which a pack lists them. */
public final class Category extends TreeValue {
    /** A topic; its id is unique within the category. */
    public record Topic(String id, String name) {
        public Topic {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }
    }

    private final String code;
    private final String name;
    private final String description;
    private final List<String> benefits;
    private final List<Topic> topics;

    private Category(String code, String name, String description, List<String> benefits, List<Topic> topics) {
        this.code = Objects.requireNonNull(code);
        this.name = Objects.requireNonNull(name);
        this.description = Objects.requireNonNull(description);
        this.benefits = List.copyOf(benefits);
        this.topics = List.copyOf(topics);
    }

    /**
     * @param code as in requirement ids, such as {@code INT}
     * @param benefits the benefit points that the category serves
     */
    public static Category of(String code, String name, String description, List<String> benefits, List<Topic> topics) {
        return new Category(code, name, description, benefits, topics);
    }

    public static Category fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("code"),
                in.text("name"),
                in.text("description", ""),
                in.texts("benefits"),
                in.list("topics", node -> {
                    TreeReader topic = TreeReader.of(node);
                    return new Topic(topic.text("id"), topic.text("name"));
                }));
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public List<String> benefits() {
        return benefits;
    }

    public List<Topic> topics() {
        return topics;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("code", code)
                .put("name", name)
                .putText("description", description)
                .put("benefits", benefits)
                .put(
                        "topics",
                        topics.stream()
                                .map(topic -> new TreeWriter()
                                        .put("id", topic.id())
                                        .put("name", topic.name())
                                        .done())
                                .toList())
                .done();
    }
}
