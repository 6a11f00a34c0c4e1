package se.sambruk.otp.api.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;

/**
 * What a change of publications was written for: the edition that its writer had, and what stood there at each place that it changes. Texts are
 * kept whole, so that they can be shown beside what has become of them, and are there as the common ancestor when the three are merged, also
 * where the edition itself is gone.
 */
public final class AmendmentBase extends TreeValue {
    private final ContentHash amendment;
    private final PackRef edition;
    private final SortedMap<String, Object> places;

    /**
     * A place that is no longer as it was.
     *
     * @param path as in {@link PublicationAmendment}
     * @param before what was to be read there; empty where nothing was, or where it is not known
     * @param after as before, now
     */
    public record ChangedPlace(String path, String before, String after) {
        public ChangedPlace {
            Objects.requireNonNull(path);
            Objects.requireNonNull(before);
            Objects.requireNonNull(after);
        }
    }

    private AmendmentBase(ContentHash amendment, PackRef edition, Map<String, Object> places) {
        this.amendment = Objects.requireNonNull(amendment);
        this.edition = Objects.requireNonNull(edition);
        SortedMap<String, Object> copy = new TreeMap<>();
        places.forEach((path, node) -> copy.put(path, TreeWriter.node(node)));
        this.places = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What a change is written for if it is written now.
     *
     * @param below an edition of the pack that has what is changed
     * @return empty if it does not have that
     */
    public static Optional<AmendmentBase> of(PublicationAmendment amendment, Catalog below) {
        return new AmendedPlaces(below, amendment)
                .read()
                .map(places -> new AmendmentBase(identity(amendment), below.ref(), places));
    }

    /**
     * @throws IllegalArgumentException if it is none that this class writes
     * @throws ClassCastException as before
     */
    public static AmendmentBase fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new AmendmentBase(
                new ContentHash(in.text("amendment")),
                new PackRef(in.text("pack"), PackVersion.of(in.text("version")), new ContentHash(in.text("edition"))),
                in.map("places", TreeWriter::node));
    }

    /**
     * The hash of what a change does. Its reason does not count: whoever words that better has not looked at the text again.
     */
    public static ContentHash identity(PublicationAmendment amendment) {
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) amendment.tree()).forEach((key, node) -> tree.put((String) key, node));
        tree.remove("because");
        return ContentHash.ofTree(tree);
    }

    /** The {@link #identity} of the change that it belongs to. */
    public ContentHash amendment() {
        return amendment;
    }

    /** Of the pack that has what is changed. */
    public PackRef edition() {
        return edition;
    }

    /** What stood there, by path; a path is missing where nothing did, or where a change only adds. */
    public SortedMap<String, Object> places() {
        return places;
    }

    /** Of what stood there, and of nothing else: what {@link PublicationAmendment#base()} states. */
    public ContentHash hash() {
        return ContentHash.ofTree(places);
    }

    /** The places that are not as they are in another base of the same change, with what was to be read there and what is now. */
    public List<ChangedPlace> differences(AmendmentBase now) {
        TreeSet<String> paths = new TreeSet<>(places.keySet());
        paths.addAll(now.places.keySet());
        List<ChangedPlace> changed = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(places.get(path), now.places.get(path))) {
                // Where only the form is another, such as that a text is a note now, the words do not show it.
                boolean isForm = said(path).equals(now.said(path));
                changed.add(new ChangedPlace(
                        path, isForm ? written(path) : said(path), isForm ? now.written(path) : now.said(path)));
            }
        }
        return changed;
    }

    /** What is to be read at a place: all its texts, in order; empty where nothing stands. */
    public String said(String path) {
        List<String> texts = new ArrayList<>();
        Optional.ofNullable(places.get(path)).ifPresent(node -> AmendedPlaces.texts(node, texts));
        return String.join(" · ", texts);
    }

    private String written(String path) {
        return places.containsKey(path) ? CanonicalJson.string(places.get(path)) : "";
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("amendment", amendment)
                .put("pack", edition.id())
                .put("version", edition.version())
                .put("edition", edition.hash())
                .put("places", places)
                .done();
    }
}
