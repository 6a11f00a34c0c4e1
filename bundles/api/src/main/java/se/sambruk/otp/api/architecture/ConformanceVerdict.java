package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.LocalizedText;

/** How far a landscape follows one building block, pattern or principle of a reference architecture, and what shows it. */
public final class ConformanceVerdict extends TreeValue {
    private final Element subject;
    private final ConformanceOutcome outcome;
    private final List<LocalizedText> evidence;
    private final List<LocalizedText> lacking;
    private final List<String> answering;
    private final List<String> missing;

    private ConformanceVerdict(Builder builder) {
        this.subject = builder.subject;
        this.outcome = builder.outcome;
        this.evidence = List.copyOf(builder.evidence);
        this.lacking = List.copyOf(builder.lacking);
        this.answering = List.copyOf(builder.answering);
        this.missing = List.copyOf(builder.missing);
    }

    /**
     * @param subject the element of the reference that it is about
     */
    public static Builder builder(Element subject, ConformanceOutcome outcome) {
        return new Builder(subject, outcome);
    }

    /** The element of the reference that it is about. */
    public Element subject() {
        return subject;
    }

    public ConformanceOutcome outcome() {
        return outcome;
    }

    /** What in the landscape shows it, a sentence each. */
    public List<LocalizedText> evidence() {
        return evidence;
    }

    /** What is missing and would make it conform, a sentence each; empty where it is followed. */
    public List<LocalizedText> lacking() {
        return lacking;
    }

    /** The ids of the elements of the landscape that it rests on, in the landscape's order. */
    public List<String> answering() {
        return answering;
    }

    /** The ids of what in the reference has no counterpart: the building block itself, a pattern's members and relations. */
    public List<String> missing() {
        return missing;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("id", subject.id()).put("type", subject.type());
        if (!subject.names().isEmpty()) {
            out.put("name", subject.names());
        }
        return out.put("outcome", outcome)
                .put("evidence", texts(evidence))
                .put("lacking", texts(lacking))
                .put("answering", answering)
                .put("missing", missing)
                .done();
    }

    private static List<Object> texts(List<LocalizedText> texts) {
        return new ArrayList<>(texts.stream().map(LocalizedText::byLanguage).toList());
    }

    /** Makes a {@link ConformanceVerdict}. Not thread-safe. */
    public static final class Builder {
        private final Element subject;
        private final ConformanceOutcome outcome;
        private final List<LocalizedText> evidence = new ArrayList<>();
        private final List<LocalizedText> lacking = new ArrayList<>();
        private List<String> answering = List.of();
        private List<String> missing = List.of();

        private Builder(Element subject, ConformanceOutcome outcome) {
            this.subject = Objects.requireNonNull(subject);
            this.outcome = Objects.requireNonNull(outcome);
        }

        /** Further sentences. */
        public Builder evidence(List<LocalizedText> more) {
            evidence.addAll(more);
            return this;
        }

        /** Further sentences. */
        public Builder lacking(List<LocalizedText> more) {
            lacking.addAll(more);
            return this;
        }

        public Builder answering(List<String> ids) {
            answering = List.copyOf(ids);
            return this;
        }

        public Builder missing(List<String> ids) {
            missing = List.copyOf(ids);
            return this;
        }

        public ConformanceVerdict build() {
            return new ConformanceVerdict(this);
        }
    }
}
