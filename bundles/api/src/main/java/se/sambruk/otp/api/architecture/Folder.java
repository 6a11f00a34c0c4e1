package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** How people have sorted a model: folders within folders, and in them concepts by id. */
public final class Folder extends TreeValue {
    private final LanguageText name;
    private final LanguageText description;
    private final List<Folder> folders;
    private final List<String> items;

    private Folder(Builder builder) {
        this.name = builder.name;
        this.description = builder.description;
        this.folders = List.copyOf(builder.folders);
        this.items = List.copyOf(builder.items);
    }

    /**
     * @param name may be empty
     */
    public static Builder builder(LanguageText name) {
        return new Builder(name);
    }

    public static Folder fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.find("name", LanguageText::fromTree).orElse(LanguageText.EMPTY))
                .description(in.find("description", LanguageText::fromTree).orElse(LanguageText.EMPTY));
        in.list("folders", Folder::fromTree).forEach(builder::folder);
        in.texts("items").forEach(builder::item);
        return builder.build();
    }

    public LanguageText name() {
        return name;
    }

    public LanguageText description() {
        return description;
    }

    /** In order. */
    public List<Folder> folders() {
        return folders;
    }

    /** The ids of elements, relations and views in it, in order. */
    public List<String> items() {
        return items;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter();
        if (!name.isEmpty()) {
            out.put("name", name);
        }
        if (!description.isEmpty()) {
            out.put("description", description);
        }
        return out.put("folders", folders).put("items", items).done();
    }

    /** Makes a {@link Folder}. Not thread-safe. */
    public static final class Builder {
        private final LanguageText name;
        private LanguageText description = LanguageText.EMPTY;
        private final List<Folder> folders = new ArrayList<>();
        private final List<String> items = new ArrayList<>();

        private Builder(LanguageText name) {
            this.name = Objects.requireNonNull(name);
        }

        public Builder description(LanguageText value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        public Builder folder(Folder value) {
            folders.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder item(String id) {
            items.add(Objects.requireNonNull(id));
            return this;
        }

        public Folder build() {
            return new Folder(this);
        }
    }
}
