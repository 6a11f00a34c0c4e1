package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.ChangedText;

/**
 * A change of publications whose writer has not seen what it changes now: that has become another since.
 *
 * @param location where the change is written
 * @param writtenFor the edition that its writer had; empty where only the hash of what stood there is known
 * @param now the edition that there is
 * @param places what has become another; at least one
 * @param hash what {@link PublicationAmendment#base()} is to state when the change has been looked at again
 */
public record SupersededBase(
        PublicationAmendment amendment,
        SourceLocation location,
        Optional<PackRef> writtenFor,
        PackRef now,
        List<AmendmentBase.ChangedPlace> places,
        String hash) {
    /** How many characters of a text are shown. */
    private static final int SHOWN = 200;

    private static final Map<String, String> KEYS = Map.of("content", "replace", "topic.", "add ", "move.", "move ");

    public SupersededBase {
        Objects.requireNonNull(amendment);
        Objects.requireNonNull(location);
        Objects.requireNonNull(writtenFor);
        Objects.requireNonNull(now);
        places = List.copyOf(places);
        Objects.requireNonNull(hash);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("nothing has changed below the change of " + amendment.target());
        }
    }

    /**
     * What has become of that which a change was written for.
     *
     * @param noted what was noted when it was written; empty where nothing was
     * @param now what there is
     * @return empty if it is as it was, or nobody has noted how it was
     */
    public static Optional<SupersededBase> of(
            PublicationAmendment amendment, SourceLocation location, Optional<AmendmentBase> noted, AmendmentBase now) {
        boolean stated = amendment.base().isPresent();
        // Whoever states what they have read says more of it than what was noted, perhaps by another tool, beside them.
        if (stated && now.hash().hex().startsWith(amendment.base().get())) {
            return Optional.empty();
        }
        Optional<AmendmentBase> known = noted.filter(
                base -> !stated || base.hash().hex().startsWith(amendment.base().get()));
        List<AmendmentBase.ChangedPlace> places =
                known.map(base -> base.differences(now)).orElseGet(() -> stated ? unknown(amendment, now) : List.of());
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new SupersededBase(
                        amendment,
                        location,
                        known.map(AmendmentBase::edition),
                        now.edition(),
                        places,
                        now.hash().abbreviated()));
    }

    /** What has become another, for people: each place by the key that is written for it, with what was to be read there and what is now. */
    public String shown() {
        return places.stream().map(this::shown).collect(Collectors.joining("; "));
    }

    private String shown(AmendmentBase.ChangedPlace place) {
        ChangedText text = ChangedText.of(place.before(), place.after(), SHOWN);
        String now = "”" + text.after() + "”";
        return key(place.path()) + ": " + (writtenFor.isPresent() ? "”" + text.before() + "” → " + now : now);
    }

    private static String key(String path) {
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            if (path.startsWith(key.getKey())) {
                return key.getValue() + path.substring(key.getKey().length());
            }
        }
        return path;
    }

    Object tree() {
        return new TreeWriter()
                .put("amendment", amendment)
                .put("location", location)
                .put("written-for", writtenFor.map(PackRef::hash))
                .put("now", now.hash())
                .put(
                        "places",
                        places.stream()
                                .map(place -> List.of(place.path(), place.before(), place.after()))
                                .toList())
                .put("hash", hash)
                .done();
    }

    /** All places, where nobody knows what stood there. */
    private static List<AmendmentBase.ChangedPlace> unknown(PublicationAmendment amendment, AmendmentBase now) {
        return amendment.changes().keySet().stream()
                .map(path -> new AmendmentBase.ChangedPlace(path, "", now.said(path)))
                .toList();
    }
}
