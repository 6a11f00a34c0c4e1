package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;

/** What the packs of a context define of publications, by what it is and its id. What two packs define differently is an error. */
final class Parts {
    private final Map<PublicationSet.Key, WorkingPart> byKey = new LinkedHashMap<>();
    private final Faults faults;

    private Parts(Faults faults) {
        this.faults = faults;
    }

    /** From the lowest pack up, in each pack as it lists them. */
    static Parts of(Context context, Faults faults) {
        Parts parts = new Parts(faults);
        for (Context.Pack pack : context.packs()) {
            Catalog catalog = pack.catalog();
            SourceLocation somewhere = SourceLocation.file(catalog.manifest().label(), "");
            for (Audience value : catalog.audiences()) {
                SourceLocation place = catalog.place(value).orElse(somewhere);
                parts.add(PublicationSubject.AUDIENCE, value.id(), pack, place, value);
            }
            for (Variable value : catalog.variables()) {
                SourceLocation place = catalog.place(value).orElse(somewhere);
                parts.add(PublicationSubject.VARIABLE, value.name(), pack, place, value);
            }
            for (Located<Publication> value : catalog.publications()) {
                parts.add(PublicationSubject.PUBLICATION, value.value().id(), pack, value.location(), value.value());
            }
            for (Located<Topic> value : catalog.topics()) {
                parts.add(PublicationSubject.TOPIC, value.value().id(), pack, value.location(), value.value());
                for (PublicationBlock block : value.value().blocks()) {
                    parts.add(
                            PublicationSubject.BLOCK,
                            block.id(),
                            pack,
                            catalog.place(block).orElse(value.location()),
                            block);
                }
            }
        }
        return parts;
    }

    /** Whether a pack says anything of publications. */
    static boolean isIn(Catalog catalog) {
        return Stream.of(
                        catalog.publications(),
                        catalog.topics(),
                        catalog.publicationAmendments(),
                        catalog.audiences(),
                        catalog.variables(),
                        catalog.publicationApprovals(),
                        catalog.publicationSuppressions())
                .anyMatch(list -> !list.isEmpty());
    }

    private void add(PublicationSubject subject, String id, Context.Pack pack, SourceLocation place, TreeValue value) {
        PublicationSet.Key key = new PublicationSet.Key(subject, id);
        WorkingPart known = byKey.putIfAbsent(key, new WorkingPart(key, pack.source(), place, value));
        if (known == null) {
            other(subject).flatMap(kind -> find(kind, id)).ifPresent(part -> differing(id, part, pack, place));
        } else if (!known.base().equals(value)) {
            differing(id, known, pack, place);
        }
    }

    /** Topics and blocks are named alike where something is included. */
    private static Optional<PublicationSubject> other(PublicationSubject subject) {
        return switch (subject) {
            case TOPIC -> Optional.of(PublicationSubject.BLOCK);
            case BLOCK -> Optional.of(PublicationSubject.TOPIC);
            default -> Optional.empty();
        };
    }

    private void differing(String id, WorkingPart known, Context.Pack pack, SourceLocation place) {
        faults.error(place, "OTP-2180", id, pack.source().label(), Texts.said(known.home(), known.location()));
    }

    Optional<WorkingPart> find(PublicationSubject subject, String id) {
        return Optional.ofNullable(byKey.get(new PublicationSet.Key(subject, id)));
    }

    Collection<WorkingPart> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** The ids of all of a kind, in the packs' order. */
    List<String> ids(PublicationSubject subject) {
        return byKey.keySet().stream()
                .filter(key -> key.subject() == subject)
                .map(PublicationSet.Key::id)
                .toList();
    }
}
