package se.sambruk.otp.api.publication;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.store.Act;

/** That variants of a publication were written to files: of which editions, with which words, to which bytes, by whom and when. */
public final class PublishedRecord extends TreeValue {
    private final String publication;
    private final ContentHash source;
    private final List<PackRef> editions;
    private final List<PublishedVariant> variants;
    private final Act act;

    /**
     * A variant that was written.
     *
     * @param audience the id
     * @param hash of what it says: what an approval names
     * @param approvedBy who had approved just that; empty where nobody had
     * @param files one for each format
     */
    public record PublishedVariant(
            String audience, ContentHash hash, Optional<String> approvedBy, List<PublishedFile> files) {
        public PublishedVariant {
            Objects.requireNonNull(audience);
            Objects.requireNonNull(hash);
            Objects.requireNonNull(approvedBy);
            files = List.copyOf(files);
        }

        private static PublishedVariant fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return new PublishedVariant(
                    in.text("audience"),
                    new ContentHash(in.text("hash")),
                    in.findText("approvedBy"),
                    in.list("files", PublishedFile::fromTree));
        }

        private Object tree() {
            return new TreeWriter()
                    .put("audience", audience)
                    .put("hash", hash)
                    .put("approvedBy", approvedBy)
                    .put("files", files.stream().map(PublishedFile::tree).toList())
                    .done();
        }
    }

    /**
     * A file of a variant.
     *
     * @param name without its folder
     * @param format the format's id
     * @param formatVersion the version of the format that wrote it
     * @param size in bytes
     * @param sha256 of the file
     */
    public record PublishedFile(String name, String format, String formatVersion, long size, ContentHash sha256) {
        public PublishedFile {
            Objects.requireNonNull(name);
            Objects.requireNonNull(format);
            Objects.requireNonNull(formatVersion);
            Objects.requireNonNull(sha256);
        }

        private static PublishedFile fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return new PublishedFile(
                    in.text("name"),
                    in.text("format"),
                    in.text("formatVersion"),
                    in.get("size", node -> ((Number) node).longValue()),
                    new ContentHash(in.text("sha256")));
        }

        private Object tree() {
            return new TreeWriter()
                    .put("name", name)
                    .put("format", format)
                    .put("formatVersion", formatVersion)
                    .put("size", size)
                    .put("sha256", sha256)
                    .done();
        }
    }

    private PublishedRecord(
            String publication, ContentHash source, List<PackRef> editions, List<PublishedVariant> variants, Act act) {
        this.publication = Objects.requireNonNull(publication);
        this.source = Objects.requireNonNull(source);
        this.editions = List.copyOf(editions);
        this.variants = List.copyOf(variants);
        this.act = Objects.requireNonNull(act);
    }

    /**
     * @param publication its id
     * @param source the {@link PublicationSet#contentHash()} of what the variants were made of
     * @param editions of the packs, from the bottom up
     * @param variants in the order of the publication's audiences
     * @param act who did it, when and why
     */
    public static PublishedRecord of(
            String publication, ContentHash source, List<PackRef> editions, List<PublishedVariant> variants, Act act) {
        return new PublishedRecord(publication, source, editions, variants, act);
    }

    public static PublishedRecord fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("publication"),
                new ContentHash(in.text("source")),
                in.list("editions", PublishedRecord::edition),
                in.list("variants", PublishedVariant::fromTree),
                new Act(in.text("by"), Instant.parse(in.text("at")), in.text("because", "")));
    }

    private static PackRef edition(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new PackRef(in.text("pack"), PackVersion.of(in.text("version")), new ContentHash(in.text("edition")));
    }

    /** The publication's id. */
    public String publication() {
        return publication;
    }

    /** The {@link PublicationSet#contentHash()} of what the variants were made of. */
    public ContentHash source() {
        return source;
    }

    /** The editions of the packs, from the bottom up. */
    public List<PackRef> editions() {
        return editions;
    }

    /** In the order of the publication's audiences. */
    public List<PublishedVariant> variants() {
        return variants;
    }

    /** Who did it, when and why. */
    public Act act() {
        return act;
    }

    /** How many files were written. */
    public int files() {
        return variants.stream().mapToInt(variant -> variant.files().size()).sum();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("publication", publication)
                .put("source", source)
                .put(
                        "editions",
                        editions.stream()
                                .map(edition -> new TreeWriter()
                                        .put("pack", edition.id())
                                        .put("version", edition.version())
                                        .put("edition", edition.hash())
                                        .done())
                                .toList())
                .put("variants", variants.stream().map(PublishedVariant::tree).toList())
                .put("by", act.actor())
                .put("at", act.at())
                .putText("because", act.because())
                .done();
    }
}
