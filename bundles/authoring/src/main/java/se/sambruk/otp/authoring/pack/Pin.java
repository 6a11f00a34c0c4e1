package se.sambruk.otp.authoring.pack;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;

/** What one amendment was written for: the edition, revision and content of its target, and of each place that it sets. */
final class Pin extends TreeValue {
    /** Stands for the hash of a place where nothing stood. */
    private static final String NOTHING = "";

    private final RequirementId target;
    private final ContentHash amendment;
    private final Base base;
    private final SortedMap<String, String> fields;

    private Pin(RequirementId target, ContentHash amendment, Base base, Map<String, String> fields) {
        this.target = target;
        this.amendment = amendment;
        this.base = base;
        this.fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** What an amendment is written for if it is written now. */
    static Pin of(Amendment amendment, Base base, Requirement requirement) {
        SortedMap<String, String> fields = new TreeMap<>();
        amendment
                .changes()
                .keySet()
                .forEach(path -> fields.put(
                        path.toString(),
                        path.read(requirement)
                                .map(node -> ContentHash.ofTree(node).hex())
                                .orElse(NOTHING)));
        return new Pin(amendment.target(), identity(amendment), base, fields);
    }

    static Pin fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Map<String, String> fields = in.map("fields", String.class::cast);
        fields.forEach((path, hash) -> {
            FieldPath.parse(path).orElseThrow(() -> new IllegalArgumentException(path));
            if (!hash.equals(NOTHING)) {
                new ContentHash(hash);
            }
        });
        return new Pin(
                new RequirementId(in.text("target")),
                new ContentHash(in.text("amendment")),
                in.get("base", Base::fromTree),
                fields);
    }

    /**
     * The hash of what an amendment does. Its reason does not count: whoever words that better has not looked at the target again.
     */
    static ContentHash identity(Amendment amendment) {
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) amendment.tree()).forEach((key, node) -> tree.put((String) key, node));
        tree.remove("because");
        return ContentHash.ofTree(tree);
    }

    /** What the amendment that it belongs to does. */
    ContentHash amendment() {
        return amendment;
    }

    RequirementId target() {
        return target;
    }

    Base base() {
        return base;
    }

    /** The places that are not as they were in another pin of the same amendment; the id where the whole requirement counts. */
    Optional<String> differences(Pin other) {
        if (fields.isEmpty()) {
            return base.content().equals(other.base.content()) ? Optional.empty() : Optional.of(target.value());
        }
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().equals(other.fields.get(field.getKey())))
                .map(Map.Entry::getKey)
                .reduce((one, next) -> one + ", " + next);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("target", target)
                .put("amendment", amendment)
                .put("base", base)
                .put("fields", fields)
                .done();
    }
}
