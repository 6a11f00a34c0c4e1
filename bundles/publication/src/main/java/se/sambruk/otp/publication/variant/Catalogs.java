package se.sambruk.otp.publication.variant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.BlockContent;

/** What blocks tell of the architecture in full, each part composed once for all who read it in the same way. Thread-safe. */
final class Catalogs {
    private record Key(ArchitecturePart part, ArchitectureLayer layer, Locale locale, boolean ids) {}

    /**
     * @param undrawn why there is no figure of a view that explains something told, by the view's id
     */
    private record Composed(List<Section> sections, Map<String, Problem> undrawn) {}

    private static final Composed NOTHING = new Composed(List.of(), Map.of());

    private final SetIndex index;
    private final ArchitectureDocumentService service;
    private final Optional<Drawings> drawings;
    private final Map<Key, Composed> composed = new ConcurrentHashMap<>();

    Catalogs(SetIndex index, ArchitectureDocumentService service, Optional<Drawings> drawings) {
        this.index = index;
        this.service = service;
        this.drawings = drawings;
    }

    /** Nothing where there is no architecture, or nothing of the kind in it. */
    List<Section> sections(BlockContent block, Reader reader) {
        return composed(block, reader).sections();
    }

    /** Why views that explain what is told are not shown with it, by the views' ids in the model's order. */
    Map<String, Problem> undrawn(BlockContent block, Reader reader) {
        return composed(block, reader).undrawn();
    }

    private Composed composed(BlockContent block, Reader reader) {
        ArchitectureModel model = index.set().model().orElse(null);
        if (model == null) {
            return NOTHING;
        }
        Key key = new Key(
                block.catalogPart().orElseThrow(), block.layer().orElse(null), reader.locale(), reader.mayReadIds());
        return composed.computeIfAbsent(key, wanted -> compose(model, wanted));
    }

    private Composed compose(ArchitectureModel model, Key key) {
        ArchitectureDocumentRequest.Builder request = ArchitectureDocumentRequest.builder(model, key.locale());
        if (key.ids()) {
            request.requirements(index.requirementsByElement());
        }
        Map<View, Problem> faults = new LinkedHashMap<>();
        for (View view : model.views()) {
            // Only a view that explains an element is told with it.
            if (view.subject().isPresent() && view.allNodes().findAny().isPresent()) {
                drawings.map(all -> all.of(view.id(), key.locale())).ifPresent(drawing -> {
                    drawing.figure().ifPresent(figure -> request.figure(view.id(), figure));
                    drawing.fault().ifPresent(fault -> faults.put(view, fault));
                });
            }
        }
        List<Section> sections = service.part(request.build(), key.part(), key.layer());
        Set<String> told = Set.copyOf(Adopted.ids(sections));
        Map<String, Problem> undrawn = new LinkedHashMap<>();
        faults.forEach((view, fault) -> {
            if (told.contains(view.subject().orElseThrow())) {
                undrawn.put(view.id(), fault);
            }
        });
        return new Composed(sections, undrawn);
    }
}
