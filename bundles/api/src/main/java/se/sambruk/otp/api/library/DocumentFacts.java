package se.sambruk.otp.api.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What a procurement's documents say of themselves: the metadata block, history and attachments. */
public final class DocumentFacts extends TreeValue {
    /** A row of the history. */
    public record Change(LocalDate date, String change, String by) {
        public Change {
            Objects.requireNonNull(date);
            Objects.requireNonNull(change);
            Objects.requireNonNull(by);
        }
    }

    /** A row of the list of attachments; number and identity may be empty. */
    public record Attachment(String number, String title, String identity) {
        public Attachment {
            Objects.requireNonNull(number);
            Objects.requireNonNull(title);
            Objects.requireNonNull(identity);
        }
    }

    private final String title;
    private final String type;
    private final String status;
    private final String identity;
    private final String version;
    private final String issuedBy;
    private final String approvedBy;
    private final String introduction;
    private final LocalDate responseDeadline;
    private final List<Change> history;
    private final List<Attachment> attachments;

    private DocumentFacts(Builder builder) {
        this.title = builder.title;
        this.type = builder.type;
        this.status = builder.status;
        this.identity = builder.identity;
        this.version = builder.version;
        this.issuedBy = builder.issuedBy;
        this.approvedBy = builder.approvedBy;
        this.introduction = builder.introduction;
        this.responseDeadline = builder.responseDeadline;
        this.history = List.copyOf(builder.history);
        this.attachments = List.copyOf(builder.attachments);
    }

    public static Builder builder(String title) {
        return new Builder(title);
    }

    public static DocumentFacts fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("title"))
                .type(in.text("type", ""))
                .status(in.text("status", ""))
                .identity(in.text("identity", ""))
                .version(in.text("version", ""))
                .issuedBy(in.text("issued-by", ""))
                .approvedBy(in.text("approved-by", ""))
                .introduction(in.text("introduction", ""));
        in.findDate("response-deadline").ifPresent(builder::responseDeadline);
        in.list("history", TreeReader::of)
                .forEach(row -> builder.change(new Change(row.date("date"), row.text("change"), row.text("by", ""))));
        in.list("attachments", TreeReader::of)
                .forEach(row -> builder.attachment(
                        new Attachment(row.text("number", ""), row.text("title"), row.text("identity", ""))));
        return builder.build();
    }

    public String title() {
        return title;
    }

    /** Dokumenttyp; empty if not stated, as for all texts below. */
    public String type() {
        return type;
    }

    public String status() {
        return status;
    }

    public String identity() {
        return identity;
    }

    public String version() {
        return version;
    }

    /** Utfärdad av. */
    public String issuedBy() {
        return issuedBy;
    }

    /** Godkänd av; empty where nobody has approved it. Never derived. */
    public String approvedBy() {
        return approvedBy;
    }

    /** Paragraphs with an empty line between. */
    public String introduction() {
        return introduction;
    }

    /** Sista anbudsdag. */
    public Optional<LocalDate> responseDeadline() {
        return Optional.ofNullable(responseDeadline);
    }

    public List<Change> history() {
        return history;
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("title", title)
                .putText("type", type)
                .putText("status", status)
                .putText("identity", identity)
                .putText("version", version)
                .putText("issued-by", issuedBy)
                .putText("approved-by", approvedBy)
                .putText("introduction", introduction)
                .put("response-deadline", responseDeadline())
                .put(
                        "history",
                        history.stream()
                                .map(row -> new TreeWriter()
                                        .put("date", row.date())
                                        .put("change", row.change())
                                        .putText("by", row.by())
                                        .done())
                                .toList())
                .put(
                        "attachments",
                        attachments.stream()
                                .map(row -> new TreeWriter()
                                        .putText("number", row.number())
                                        .put("title", row.title())
                                        .putText("identity", row.identity())
                                        .done())
                                .toList())
                .done();
    }

    /** Makes {@link DocumentFacts}. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final List<Change> history = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private String type = "";
        private String status = "";
        private String identity = "";
        private String version = "";
        private String issuedBy = "";
        private String approvedBy = "";
        private String introduction = "";
        private LocalDate responseDeadline;

        private Builder(String title) {
            this.title = Objects.requireNonNull(title);
        }

        public Builder type(String value) {
            type = Objects.requireNonNull(value);
            return this;
        }

        public Builder status(String value) {
            status = Objects.requireNonNull(value);
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

        public Builder issuedBy(String value) {
            issuedBy = Objects.requireNonNull(value);
            return this;
        }

        public Builder approvedBy(String value) {
            approvedBy = Objects.requireNonNull(value);
            return this;
        }

        public Builder introduction(String value) {
            introduction = Objects.requireNonNull(value);
            return this;
        }

        public Builder responseDeadline(LocalDate value) {
            responseDeadline = value;
            return this;
        }

        public Builder change(Change value) {
            history.add(value);
            return this;
        }

        public Builder attachment(Attachment value) {
            attachments.add(value);
            return this;
        }

        public DocumentFacts build() {
            return new DocumentFacts(this);
        }
    }
}
