package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSubject;

/** Applies what each layer changes in the publications of those below, from the bottom up. */
final class PartLayering {
    private final Context context;
    private final Parts parts;
    private final Faults faults;
    private final Nearest nearest = new Nearest();

    PartLayering(Context context, Parts parts, Faults faults) {
        this.context = context;
        this.parts = parts;
        this.faults = faults;
    }

    void apply() {
        for (Layer layer : Layer.values()) {
            Map<WorkingPart, List<Change<String>>> changes = new LinkedHashMap<>();
            for (Context.Pack pack : context.in(layer)) {
                for (Located<PublicationAmendment> located : pack.catalog().publicationAmendments()) {
                    collect(pack.source(), located, changes);
                }
            }
            changes.forEach(
                    (part, of) -> new Settlement<>(new AmendedPart(part, context, faults), context, faults).settle(of));
        }
    }

    private void collect(
            Source by, Located<PublicationAmendment> located, Map<WorkingPart, List<Change<String>>> changes) {
        PublicationAmendment amendment = located.value();
        Change<String> change = new Change<>(
                by,
                located.location(),
                located.location().toString(),
                amendment.because(),
                false,
                amendment.changes(),
                Set.of());
        possible(amendment, change)
                .filter(part -> areReadersKnown(part, change))
                .ifPresent(part ->
                        changes.computeIfAbsent(part, p -> new ArrayList<>()).add(change));
    }

    /** What is changed for an audience that nobody has would change nothing, and nobody would know. */
    private boolean areReadersKnown(WorkingPart part, Change<String> change) {
        List<String> known = parts.ids(PublicationSubject.AUDIENCE);
        List<String> unknown = change.changes().keySet().stream()
                .flatMap(path -> PartFields.audience(part.current(), path).stream())
                .filter(audience -> !known.contains(audience))
                .distinct()
                .sorted()
                .toList();
        unknown.forEach(audience ->
                faults.error(change.location(), "OTP-2189", part.key().id(), audience, nearest.to(audience, known)));
        return unknown.isEmpty();
    }

    private Optional<WorkingPart> possible(PublicationAmendment amendment, Change<String> change) {
        String target = amendment.target();
        Optional<WorkingPart> found = parts.find(amendment.subject(), target);
        if (found.isEmpty()) {
            faults.error(
                    change.location(),
                    "OTP-2182",
                    target,
                    Texts.named("part", amendment.subject()),
                    nearest.to(target, parts.ids(amendment.subject())));
            return found;
        }
        Source home = found.get().home();
        if (change.by().equals(home)) {
            faults.error(change.location(), "OTP-2183", target, home.label());
            return Optional.empty();
        }
        if (!context.mayAmend(change.by(), home)) {
            faults.error(
                    change.location(),
                    "OTP-2184",
                    change.by().label(),
                    target,
                    home.label(),
                    Texts.name(home.layer()),
                    home.id());
            return Optional.empty();
        }
        return found;
    }
}
