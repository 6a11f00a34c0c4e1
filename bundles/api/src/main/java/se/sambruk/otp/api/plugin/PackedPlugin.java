package se.sambruk.otp.api.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.problem.Problem;

/** A bundle that has been made of a folder. Immutable. */
public final class PackedPlugin {
    private final PackManifest manifest;
    private final Path jar;
    private final ContentHash hash;
    private final Path lock;
    private final int requirements;
    private final int amendments;
    private final List<Problem> problems;

    private PackedPlugin(Builder builder) {
        this.manifest = builder.manifest;
        this.jar = builder.jar;
        this.hash = builder.hash;
        this.lock = builder.lock;
        this.requirements = builder.requirements;
        this.amendments = builder.amendments;
        this.problems = List.copyOf(builder.problems);
    }

    /**
     * @param hash SHA-256 of the jar's bytes
     */
    public static Builder builder(PackManifest manifest, Path jar, ContentHash hash) {
        return new Builder(manifest, jar, hash);
    }

    public PackManifest manifest() {
        return manifest;
    }

    public Path jar() {
        return jar;
    }

    /** SHA-256 of the jar's bytes. */
    public ContentHash hash() {
        return hash;
    }

    /** The file beside the sources that tells what the amendments were written for; empty for a pack that amends nothing. */
    public Optional<Path> lock() {
        return Optional.ofNullable(lock);
    }

    /** How many requirements it has of its own. */
    public int requirements() {
        return requirements;
    }

    /** How many amendments it makes. */
    public int amendments() {
        return amendments;
    }

    /** Warnings and information. */
    public List<Problem> problems() {
        return problems;
    }

    /** Makes a {@link PackedPlugin}. Not thread-safe. */
    public static final class Builder {
        private final PackManifest manifest;
        private final Path jar;
        private final ContentHash hash;
        private Path lock;
        private int requirements;
        private int amendments;
        private List<Problem> problems = List.of();

        private Builder(PackManifest manifest, Path jar, ContentHash hash) {
            this.manifest = Objects.requireNonNull(manifest);
            this.jar = Objects.requireNonNull(jar);
            this.hash = Objects.requireNonNull(hash);
        }

        public Builder lock(Path value) {
            lock = Objects.requireNonNull(value);
            return this;
        }

        public Builder holding(int ownRequirements, int ownAmendments) {
            requirements = ownRequirements;
            amendments = ownAmendments;
            return this;
        }

        public Builder problems(List<Problem> value) {
            problems = value;
            return this;
        }

        public PackedPlugin build() {
            return new PackedPlugin(this);
        }
    }
}
