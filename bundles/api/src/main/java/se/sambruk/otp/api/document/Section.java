package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A part of a document under a heading. Its level follows from where it stands; formats number and list it. Immutable. */
public final class Section {
    private final String id;
    private final String title;
    private final boolean numbered;
    private final List<Block> blocks;
    private final List<Section> sections;

    private Section(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.numbered = builder.numbered;
        this.blocks = List.copyOf(builder.blocks);
        this.sections = List.copyOf(builder.sections);
    }

    /**
     * @param id what cross references name it by; unique in the document
     */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Whether its heading is numbered; history and attachments usually are not. */
    public boolean isNumbered() {
        return numbered;
    }

    /** What stands directly under the heading. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The parts below it, after its own blocks. */
    public List<Section> sections() {
        return sections;
    }

    /** Makes a {@link Section}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private boolean numbered = true;

        private Builder(String id, String title) {
            this.id = Objects.requireNonNull(id);
            this.title = Objects.requireNonNull(title);
        }

        public Builder numbered(boolean value) {
            numbered = value;
            return this;
        }

        public Builder block(Block value) {
            blocks.add(Objects.requireNonNull(value));
            return this;
        }

        public Builder section(Section value) {
            sections.add(Objects.requireNonNull(value));
            return this;
        }

        public Section build() {
            return new Section(this);
        }
    }
}
