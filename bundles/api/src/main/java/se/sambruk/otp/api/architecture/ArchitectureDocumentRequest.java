package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.document.Figure;

/** What a document about an architecture is composed of. Immutable. */
public final class ArchitectureDocumentRequest {
    private final ArchitectureModel model;
    private final Locale locale;
    private final String title;
    private final String organization;
    private final List<String> sources;
    private final SortedMap<String, Figure> figures;
    private final SortedMap<String, List<String>> requirements;

    private ArchitectureDocumentRequest(Builder builder) {
        this.model = builder.model;
        this.locale = builder.locale;
        this.title = builder.title;
        this.organization = builder.organization;
        this.sources = List.copyOf(builder.sources);
        this.figures = Collections.unmodifiableSortedMap(new TreeMap<>(builder.figures));
        this.requirements = Collections.unmodifiableSortedMap(new TreeMap<>(builder.requirements));
    }

    /**
     * @param locale the language of the document
     */
    public static Builder builder(ArchitectureModel model, Locale locale) {
        return new Builder(model, locale);
    }

    public ArchitectureModel model() {
        return model;
    }

    public Locale locale() {
        return locale;
    }

    /** Empty for the model's own name. */
    public String title() {
        return title;
    }

    /** Whose document it is; may be empty. */
    public String organization() {
        return organization;
    }

    /** What the model was made of, for people: packs with their versions, or a file. */
    public List<String> sources() {
        return sources;
    }

    /** The drawings, by the id of the view. A view without one is told in words only. */
    public SortedMap<String, Figure> figures() {
        return figures;
    }

    /** The ids of the requirements that trace to an element, by its id. */
    public SortedMap<String, List<String>> requirements() {
        return requirements;
    }

    /** Makes an {@link ArchitectureDocumentRequest}. Not thread-safe. */
    public static final class Builder {
        private final ArchitectureModel model;
        private final Locale locale;
        private String title = "";
        private String organization = "";
        private List<String> sources = List.of();
        private final SortedMap<String, Figure> figures = new TreeMap<>();
        private final SortedMap<String, List<String>> requirements = new TreeMap<>();

        private Builder(ArchitectureModel model, Locale locale) {
            this.model = Objects.requireNonNull(model);
            this.locale = Objects.requireNonNull(locale);
        }

        public Builder title(String value) {
            title = Objects.requireNonNull(value);
            return this;
        }

        public Builder organization(String value) {
            organization = Objects.requireNonNull(value);
            return this;
        }

        public Builder sources(List<String> value) {
            sources = List.copyOf(value);
            return this;
        }

        public Builder figure(String view, Figure value) {
            figures.put(view, Objects.requireNonNull(value));
            return this;
        }

        public Builder requirements(Map<String, List<String>> byElement) {
            byElement.forEach((element, ids) -> requirements.put(element, List.copyOf(ids)));
            return this;
        }

        public ArchitectureDocumentRequest build() {
            return new ArchitectureDocumentRequest(this);
        }
    }
}
