package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationSet;

/**
 * A part of publications on its way up through the layers: how it stands now, what is to become of it where the whole is put together, and
 * everything that has happened to it.
 */
final class WorkingPart {
    private final PublicationSet.Key key;
    private final Source home;
    private final SourceLocation location;
    private final TreeValue base;
    private final Map<String, Directed> directions = new TreeMap<>();
    private final List<ProvenanceStep> amendments = new ArrayList<>();
    private final Map<String, Working.Origin> fields = new TreeMap<>();
    private TreeValue current;
    private Working.Origin written;

    /** What somebody wants to become of the part. */
    record Directed(Object node, Working.Origin by) {
        /** What a direction to place something says. */
        Placing.Wish wish(String id, boolean adds) {
            return new Placing.Wish(id, adds, (Map<?, ?>) node, by);
        }
    }

    WorkingPart(PublicationSet.Key key, Source home, SourceLocation location, TreeValue base) {
        this.key = key;
        this.home = home;
        this.location = location;
        this.base = base;
        this.current = base;
    }

    PublicationSet.Key key() {
        return key;
    }

    Source home() {
        return home;
    }

    SourceLocation location() {
        return location;
    }

    TreeValue base() {
        return base;
    }

    TreeValue current() {
        return current;
    }

    /** By path; of several that say the same only the last. */
    Map<String, Directed> directions() {
        return directions;
    }

    Optional<Directed> direction(String path) {
        return Optional.ofNullable(directions.get(path));
    }

    /** Those whose paths begin alike, by the rest of the path. */
    Map<String, Directed> directed(String beginning) {
        Map<String, Directed> found = new LinkedHashMap<>();
        directions.forEach((path, directed) -> {
            if (path.startsWith(beginning)) {
                found.put(path.substring(beginning.length()), directed);
            }
        });
        return found;
    }

    /** What layers have done to it, in order. */
    List<ProvenanceStep> amendments() {
        return amendments;
    }

    /** Who has set each of its fields that layers have set, the last of them; by path. */
    Map<String, Working.Origin> fields() {
        return fields;
    }

    /** Who has written it anew, the last of them. */
    Optional<Working.Origin> written() {
        return Optional.ofNullable(written);
    }

    /**
     * An upper layer's word on whether and how a reader is told something, or on what stands in a list, takes the place of all that lower ones
     * said of it.
     *
     * @param isAbove whether the word of one goes over that of another
     */
    void amend(String path, Object node, Working.Origin by, BiPredicate<Source, Source> isAbove) {
        directions
                .entrySet()
                .removeIf(entry -> PartFields.overrides(path, entry.getKey())
                        && isAbove.test(by.source(), entry.getValue().by().source()));
        if (PartFields.isField(current, path)) {
            current = PartFields.write(current, path, node);
            fields.put(path, by);
            if (path.equals(PartFields.CONTENT)) {
                written = by;
            }
        } else {
            directions.put(path, new Directed(node, by));
        }
        amendments.add(ProvenanceStep.of(
                ProvenanceStep.Action.AMENDED,
                path,
                by.source().layer(),
                by.source().label(),
                by.written(),
                by.because(),
                node));
    }
}
