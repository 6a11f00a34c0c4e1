package se.sambruk.otp.api.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** What the metadata block of each variant says. Texts may hold variables; what is empty is shown as an empty place. */
public final class PublicationMetadata extends TreeValue {
    /** Nothing said. */
    public static final PublicationMetadata NONE = builder().build();

    private final String type;
    private final PublicationStatus status;
    private final String issuedBy;
    private final String approvedBy;
    private final LocalDate approved;
    private final String identity;
    private final String version;
    private final LocalDate versionDate;

    private PublicationMetadata(Builder builder) {
        this.type = builder.type;
        this.status = builder.status;
        this.issuedBy = builder.issuedBy;
        this.approvedBy = builder.approvedBy;
        this.approved = builder.approved;
        this.identity = builder.identity;
        this.version = builder.version;
        this.versionDate = builder.versionDate;
    }

    public static Builder builder() {
        return new Builder();
    }

    public static PublicationMetadata fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder()
                .type(in.text("type", ""))
                .issuedBy(in.text("issued-by", ""))
                .approvedBy(in.text("approved-by", ""))
                .identity(in.text("identity", ""))
                .version(in.text("version", ""));
        in.findText("status")
                .map(text -> WireValue.of(PublicationStatus.class, text))
                .ifPresent(builder::status);
        in.findDate("approved").ifPresent(builder::approved);
        in.findDate("version-date").ifPresent(builder::versionDate);
        return builder.build();
    }

    /** Dokumenttyp; empty if not stated, as for all texts below. */
    public String type() {
        return type;
    }

    public Optional<PublicationStatus> status() {
        return Optional.ofNullable(status);
    }

    /** Utfärdad. */
    public String issuedBy() {
        return issuedBy;
    }

    /**
     * Godkänd av; empty where nobody has approved it. It says so of all variants: of one that has approvals of its own, those say who has
     * approved it, and where none holds for its text nobody has.
     */
    public String approvedBy() {
        return approvedBy;
    }

    /** The day of the approval. */
    public Optional<LocalDate> approved() {
        return Optional.ofNullable(approved);
    }

    public String identity() {
        return identity;
    }

    public String version() {
        return version;
    }

    /** Empty for that of the last row of the history. */
    public Optional<LocalDate> versionDate() {
        return Optional.ofNullable(versionDate);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .putText("type", type)
                .put("status", status())
                .putText("issued-by", issuedBy)
                .putText("approved-by", approvedBy)
                .put("approved", approved())
                .putText("identity", identity)
                .putText("version", version)
                .put("version-date", versionDate())
                .done();
    }

    /** Makes {@link PublicationMetadata}. Not thread-safe. */
    public static final class Builder {
        private String type = "";
        private PublicationStatus status;
        private String issuedBy = "";
        private String approvedBy = "";
        private LocalDate approved;
        private String identity = "";
        private String version = "";
        private LocalDate versionDate;

        private Builder() {}

        public Builder type(String value) {
            type = Objects.requireNonNull(value);
            return this;
        }

        public Builder status(PublicationStatus value) {
            status = value;
            return this;
        }

        public Builder issuedBy(String value) {
            issuedBy = Objects.requireNonNull(value);
            return this;
        }

        public Builder approvedBy(String value) {
            approvedBy = Objects.requireNonNull(value);
            return this;
        }

        public Builder approved(LocalDate value) {
            approved = value;
            return this;
        }

        public Builder identity(String value) {
            identity = Objects.requireNonNull(value);
            return this;
        }

        public Builder version(String value) {
            version = Objects.requireNonNull(value);
            return this;
        }

        public Builder versionDate(LocalDate value) {
            versionDate = value;
            return this;
        }

        public PublicationMetadata build() {
            return new PublicationMetadata(this);
        }
    }
}
