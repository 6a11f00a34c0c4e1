package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A publication in a list: what it is called, whom it is for and what it consists of. */
public final class PublicationSummary extends TreeValue {
    private final Publication publication;
    private final List<Audience> audiences;

    private PublicationSummary(Publication publication, List<Audience> audiences) {
        this.publication = Objects.requireNonNull(publication);
        this.audiences = List.copyOf(audiences);
    }

    /** Those of a set, in its order. */
    public static List<PublicationSummary> of(PublicationSet set) {
        return set.publications().values().stream()
                .map(publication -> new PublicationSummary(publication, set.audiences(publication)))
                .toList();
    }

    public Publication publication() {
        return publication;
    }

    /** Those that it has a variant for. */
    public List<Audience> audiences() {
        return audiences;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("id", publication.id())
                .put("title", publication.title())
                .put("audiences", audiences.stream().map(Audience::id).toList())
                .put("topics", publication.topics().toList())
                .put("status", publication.metadata().status())
                .done();
    }
}
