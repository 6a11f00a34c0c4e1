package se.sambruk.otp.api.publication;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A document with a variant for each of its audiences: which topics it has, in which order, and what it says of itself. */
public final class Publication extends TreeValue {
    private static final int WHOLE = 100;

    private final String id;
    private final String title;
    private final SortedMap<String, String> titles;
    private final String subtitle;
    private final SortedMap<String, String> subtitles;
    private final String organization;
    private final String language;
    private final List<String> audiences;
    private final PublicationMetadata metadata;
    private final List<HistoryRow> history;
    private final List<AttachmentRow> attachments;
    private final boolean glossary;
    private final int commonShare;
    private final int ownShare;
    private final List<Question> questions;
    private final List<TopicPlace> contents;

    private Publication(Builder builder) {
        this.id = Objects.requireNonNull(builder.id);
        this.title = Objects.requireNonNull(builder.title);
        this.titles = Collections.unmodifiableSortedMap(new TreeMap<>(builder.titles));
        this.subtitle = builder.subtitle;
        this.subtitles = Collections.unmodifiableSortedMap(new TreeMap<>(builder.subtitles));
        this.organization = builder.organization;
        this.language = builder.language;
        this.audiences = List.copyOf(builder.audiences);
        this.metadata = builder.metadata;
        this.history = List.copyOf(builder.history);
        this.attachments = List.copyOf(builder.attachments);
        this.glossary = builder.glossary;
        this.commonShare = builder.commonShare;
        this.ownShare = builder.ownShare;
        this.questions = List.copyOf(builder.questions);
        this.contents = List.copyOf(builder.contents);
    }

    /**
     * @param id {@code a–z}, digits and hyphens; names files
     */
    public static Builder builder(String id, String title) {
        return new Builder(id, title);
    }

    public static Publication fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"), in.text("title"))
                .titles(in.map("titles", String.class::cast))
                .subtitle(in.text("subtitle", ""))
                .subtitles(in.map("subtitles", String.class::cast))
                .organization(in.text("organization", ""))
                .language(in.text("language", ""))
                .audiences(in.texts("audiences"))
                .history(in.list("history", HistoryRow::fromTree))
                .attachments(in.list("attachments", AttachmentRow::fromTree))
                .glossary(in.flag("glossary"))
                .questions(in.list("questions", Question::fromTree))
                .contents(in.list("contents", TopicPlace::fromTree));
        in.find("metadata", PublicationMetadata::fromTree).ifPresent(builder::metadata);
        in.find("shares", TreeReader::of)
                .ifPresent(shares -> builder.shares(shares.integer("common", 0), shares.integer("own", 0)));
        return builder.build();
    }

    /** A builder that holds all that this publication says. */
    public Builder toBuilder() {
        return builder(id, title)
                .titles(titles)
                .subtitle(subtitle)
                .subtitles(subtitles)
                .organization(organization)
                .language(language)
                .audiences(audiences)
                .metadata(metadata)
                .history(history)
                .attachments(attachments)
                .glossary(glossary)
                .shares(commonShare, ownShare)
                .questions(questions)
                .contents(contents);
    }

    public String id() {
        return id;
    }

    /** May hold variables, as may subtitle and organization. */
    public String title() {
        return title;
    }

    /** Titles for single audiences, by the audience's id. */
    public SortedMap<String, String> titles() {
        return titles;
    }

    public String titleFor(String audience) {
        return titles.getOrDefault(audience, title);
    }

    /** Empty if it has none. */
    public String subtitle() {
        return subtitle;
    }

    /** Subtitles for single audiences, by the audience's id. */
    public SortedMap<String, String> subtitles() {
        return subtitles;
    }

    /** Empty if it has none. */
    public String subtitleFor(String audience) {
        return subtitles.getOrDefault(audience, subtitle);
    }

    /** Whose publication it is; may be empty. */
    public String organization() {
        return organization;
    }

    /** ISO 639-1; empty for that of the pack. */
    public String language() {
        return language;
    }

    /** The ids of the audiences that it has variants for; empty for all that there are. */
    public List<String> audiences() {
        return audiences;
    }

    public PublicationMetadata metadata() {
        return metadata;
    }

    public List<HistoryRow> history() {
        return history;
    }

    /** The day of its version: the one that is stated, else that of the last row of its history. */
    public Optional<LocalDate> versionDate() {
        return metadata.versionDate()
                .or(() -> history.isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.get(history.size() - 1).date()));
    }

    public List<AttachmentRow> attachments() {
        return attachments;
    }

    /** Whether each variant ends with the terms that it uses. */
    public boolean hasGlossary() {
        return glossary;
    }

    /** The lowest per cent of a variant's words that all variants should have in common, 0 to 100. */
    public int commonShare() {
        return commonShare;
    }

    /** The lowest per cent of a variant's words that no other variant should have, 0 to 100. */
    public int ownShare() {
        return ownShare;
    }

    public List<Question> questions() {
        return questions;
    }

    /** The outermost topics, in order. */
    public List<TopicPlace> contents() {
        return contents;
    }

    /** The ids of all topics, in reading order. */
    public Stream<String> topics() {
        return contents.stream().flatMap(TopicPlace::topics);
    }

    @Override
    protected Object buildTree() {
        TreeWriter shares = new TreeWriter();
        if (commonShare > 0) {
            shares.put("common", commonShare);
        }
        if (ownShare > 0) {
            shares.put("own", ownShare);
        }
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("title", title)
                .put("titles", titles)
                .putText("subtitle", subtitle)
                .put("subtitles", subtitles)
                .putText("organization", organization)
                .putText("language", language)
                .put("audiences", audiences)
                .put("history", history)
                .put("attachments", attachments)
                .put("shares", shares.done())
                .put("questions", questions)
                .put("contents", contents);
        if (!metadata.equals(PublicationMetadata.NONE)) {
            out.put("metadata", metadata);
        }
        return glossary ? out.put("glossary", true).done() : out.done();
    }

    /** Makes a {@link Publication}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private String title;
        private Map<String, String> titles = Map.of();
        private String subtitle = "";
        private Map<String, String> subtitles = Map.of();
        private String organization = "";
        private String language = "";
        private List<String> audiences = List.of();
        private PublicationMetadata metadata = PublicationMetadata.NONE;
        private List<HistoryRow> history = List.of();
        private List<AttachmentRow> attachments = List.of();
        private boolean glossary;
        private int commonShare;
        private int ownShare;
        private List<Question> questions = List.of();
        private List<TopicPlace> contents = List.of();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param byAudience titles for single audiences, by the audience's id
         */
        public Builder titles(Map<String, String> byAudience) {
            titles = new TreeMap<>(byAudience);
            return this;
        }

        public Builder subtitle(String value) {
            subtitle = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param byAudience subtitles for single audiences, by the audience's id
         */
        public Builder subtitles(Map<String, String> byAudience) {
            subtitles = new TreeMap<>(byAudience);
            return this;
        }

        public Builder organization(String value) {
            organization = Objects.requireNonNull(value);
            return this;
        }

        public Builder language(String value) {
            language = Objects.requireNonNull(value);
            return this;
        }

        public Builder audiences(List<String> ids) {
            audiences = List.copyOf(ids);
            return this;
        }

        public Builder metadata(PublicationMetadata value) {
            metadata = Objects.requireNonNull(value);
            return this;
        }

        public Builder history(List<HistoryRow> values) {
            history = List.copyOf(values);
            return this;
        }

        public Builder attachments(List<AttachmentRow> values) {
            attachments = List.copyOf(values);
            return this;
        }

        public Builder glossary(boolean value) {
            glossary = value;
            return this;
        }

        /**
         * @param common per cent, 0 to 100
         * @param own per cent, 0 to 100
         */
        public Builder shares(int common, int own) {
            if (common < 0 || own < 0 || common + own > WHOLE) {
                throw new IllegalArgumentException("shares are per cent of one whole: " + common + ", " + own);
            }
            commonShare = common;
            ownShare = own;
            return this;
        }

        public Builder questions(List<Question> values) {
            questions = List.copyOf(values);
            return this;
        }

        public Builder contents(List<TopicPlace> values) {
            contents = List.copyOf(values);
            return this;
        }

        public Publication build() {
            return new Publication(this);
        }
    }
}
