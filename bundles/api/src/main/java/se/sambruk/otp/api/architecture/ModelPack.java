package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a content pack that was made of a model, and what is in them. Immutable. */
public final class ModelPack {
    private final SortedMap<String, byte[]> files;
    private final int own;
    private final int amended;
    private final int unchanged;
    private final List<String> missing;
    private final List<ModelFinding> findings;

    private ModelPack(Builder builder) {
        SortedMap<String, byte[]> copy = new TreeMap<>();
        builder.files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
        this.files = Collections.unmodifiableSortedMap(copy);
        this.own = builder.own;
        this.amended = builder.amended;
        this.unchanged = builder.unchanged;
        this.missing = List.copyOf(builder.missing);
        this.findings = List.copyOf(builder.findings);
    }

    /**
     * @param files by path within the pack, with {@code /} between folders
     */
    public static Builder builder(SortedMap<String, byte[]> files) {
        return new Builder(files);
    }

    /**
     * By path within the pack, such as {@code OTP-INF/pack.json}; empty where the library's present edition of the pack says the same already,
     * so that nothing is to be written. Not to be changed.
     */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** How many elements, relations and views it has of its own. */
    public int own() {
        return own;
    }

    /** How many elements, relations and views of layers below it amends. */
    public int amended() {
        return amended;
    }

    /** How many elements, relations and views are as the layers below have them, and so are not in the pack. */
    public int unchanged() {
        return unchanged;
    }

    /** What the layers below have and the model has not: left as it is. By id. */
    public List<String> missing() {
        return missing;
    }

    /** What of the model could not be put into the pack. */
    public List<ModelFinding> findings() {
        return findings;
    }

    /** Makes a {@link ModelPack}. Not thread-safe. */
    public static final class Builder {
        private final SortedMap<String, byte[]> files;
        private int own;
        private int amended;
        private int unchanged;
        private List<String> missing = List.of();
        private List<ModelFinding> findings = List.of();

        private Builder(SortedMap<String, byte[]> files) {
            this.files = files;
        }

        /** How many concepts the pack has itself, amends, and leaves to the layers below. */
        public Builder counts(int ownConcepts, int amendedConcepts, int unchangedConcepts) {
            own = ownConcepts;
            amended = amendedConcepts;
            unchanged = unchangedConcepts;
            return this;
        }

        public Builder missing(List<String> value) {
            missing = List.copyOf(value);
            return this;
        }

        public Builder findings(List<ModelFinding> value) {
            findings = List.copyOf(value);
            return this;
        }

        public ModelPack build() {
            return new ModelPack(this);
        }
    }
}
