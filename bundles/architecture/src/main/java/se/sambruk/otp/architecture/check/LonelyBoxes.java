package se.sambruk.otp.architecture.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.architecture.shared.Phrases;

/**
 * Elements that a view shows without saying what they have to do with the rest of it. A view that shows no relations at all is a list or a
 * map, and means it.
 */
final class LonelyBoxes implements ModelCheck {
    private static final Set<String> MAPS = Set.of("Capability Map", "Resource Map");

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (ShownView view : model.views()) {
            Set<String> related = related(model, view);
            if (related.isEmpty() || MAPS.contains(view.view().viewpoint())) {
                continue;
            }
            view.nesting().pairs().forEach(pair -> {
                related.add(pair.outer());
                related.add(pair.inner());
            });
            view.view().subject().ifPresent(related::add);
            List<String> lonely = view.boxes().stream()
                    .map(Box::element)
                    .filter(element -> model.model().element(element).isPresent())
                    .filter(element -> !related.contains(element) && !model.isJunction(element))
                    .distinct()
                    .sorted()
                    .toList();
            if (!lonely.isEmpty()) {
                remarks.add(
                        Remarks.information("OTP-4224")
                                .concept(view.id())
                                .view(view.id())
                                .others(lonely),
                        model.label(view.id()),
                        Phrases.some(lonely.stream().map(model::label).toList()));
            }
        }
    }

    /** The elements at the ends of what it shows of relations. */
    private static Set<String> related(CheckedModel model, ShownView view) {
        Set<String> related = new HashSet<>();
        for (ViewConnection line : view.view().connections()) {
            if (line.relation()
                    .filter(id -> model.model().relation(id).isPresent())
                    .isPresent()) {
                related.add(view.concept(line.source()));
                related.add(view.concept(line.target()));
            }
        }
        return related;
    }
}
