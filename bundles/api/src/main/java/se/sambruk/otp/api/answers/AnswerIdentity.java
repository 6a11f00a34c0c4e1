package se.sambruk.otp.api.answers;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;

/**
 * What a file for answers was issued as, and what its seal is over: the procurement, the specification that suppliers see, and each
 * requirement in it. It comes from the specification when the file is made, and from the file when it has come back.
 */
public final class AnswerIdentity extends TreeValue {
    /** The kind of content, as the seal names it. */
    public static final String SCHEMA = "otp-answer-identity/1";

    /** One requirement as it was issued. */
    public static final class Row extends TreeValue {
        private final Uid uid;
        private final RequirementId id;
        private final RequirementKind kind;
        private final int revision;
        private final ContentHash hash;

        private Row(Uid uid, RequirementId id, RequirementKind kind, int revision, ContentHash hash) {
            this.uid = Objects.requireNonNull(uid);
            this.id = Objects.requireNonNull(id);
            this.kind = Objects.requireNonNull(kind);
            this.revision = revision;
            this.hash = Objects.requireNonNull(hash);
        }

        /**
         * @param hash of what suppliers may see of the requirement, its parameters filled in
         */
        public static Row of(Uid uid, RequirementId id, RequirementKind kind, int revision, ContentHash hash) {
            return new Row(uid, id, kind, revision, hash);
        }

        public static Row fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return of(
                    new Uid(in.text("uid")),
                    new RequirementId(in.text("id")),
                    WireValue.of(RequirementKind.class, in.text("kind")),
                    in.integer("revision"),
                    new ContentHash(in.text("hash")));
        }

        public Uid uid() {
            return uid;
        }

        public RequirementId id() {
            return id;
        }

        public RequirementKind kind() {
            return kind;
        }

        public int revision() {
            return revision;
        }

        public ContentHash hash() {
            return hash;
        }

        @Override
        protected Object buildTree() {
            return new TreeWriter()
                    .put("uid", uid.value())
                    .put("id", id.value())
                    .put("kind", kind)
                    .put("revision", revision)
                    .put("hash", hash)
                    .done();
        }
    }

    private final String procurement;
    private final ContentHash published;
    private final List<Row> rows;

    private AnswerIdentity(String procurement, ContentHash published, List<Row> rows) {
        this.procurement = Objects.requireNonNull(procurement);
        this.published = Objects.requireNonNull(published);
        this.rows = List.copyOf(rows);
    }

    /**
     * @param procurement its id
     * @param published the hash of what suppliers may see of the specification
     * @param rows in the order of the specification
     */
    public static AnswerIdentity of(String procurement, ContentHash published, List<Row> rows) {
        return new AnswerIdentity(procurement, published, rows);
    }

    /** What a file made of a specification is. */
    public static AnswerIdentity of(Specification specification) {
        Specification visible = specification.published();
        return of(
                visible.procurement().id(),
                visible.contentHash(),
                visible.requirements().stream()
                        .map(specified -> {
                            Requirement requirement = specified.requirement();
                            return Row.of(
                                    requirement.uid(),
                                    requirement.id(),
                                    requirement.kind(),
                                    requirement.revision(),
                                    specified.contentHash());
                        })
                        .toList());
    }

    public static AnswerIdentity fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        if (!in.text("schema").equals(SCHEMA)) {
            throw new IllegalArgumentException("the schema should be " + SCHEMA + ", is " + in.text("schema"));
        }
        return of(in.text("procurement"), new ContentHash(in.text("published")), in.list("rows", Row::fromTree));
    }

    public String procurement() {
        return procurement;
    }

    public ContentHash published() {
        return published;
    }

    public List<Row> rows() {
        return rows;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("schema", SCHEMA)
                .put("procurement", procurement)
                .put("published", published)
                .put("rows", rows)
                .done();
    }
}
