package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    record Directed(Object node, Working.Origin by) {}

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

    /** An upper layer's word on whether and how a reader is told something takes the place of all that lower ones said of it. */
    void amend(String path, Object node, Working.Origin by) {
        directions
                .entrySet()
                .removeIf(entry -> PartFields.overrides(path, entry.getKey())
                        && !entry.getValue().by().source().equals(by.source()));
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
