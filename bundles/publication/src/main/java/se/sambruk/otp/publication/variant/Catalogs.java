package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.BlockContent;

/** What blocks tell of the architecture in full, each part composed once for all who read it in the same way. Thread-safe. */
final class Catalogs {
    private record Key(ArchitecturePart part, ArchitectureLayer layer, Locale locale, boolean ids) {}

    private final SetIndex index;
    private final ArchitectureDocumentService service;
    private final Optional<Drawings> drawings;
    private final Map<Key, List<Section>> composed = new ConcurrentHashMap<>();

    Catalogs(SetIndex index, ArchitectureDocumentService service, Optional<Drawings> drawings) {
        this.index = index;
        this.service = service;
        this.drawings = drawings;
    }

    /** Nothing where there is no architecture, or nothing of the kind in it. */
    List<Section> sections(BlockContent block, Reader reader) {
        ArchitectureModel model = index.set().model().orElse(null);
        if (model == null) {
            return List.of();
        }
        Key key = new Key(
                block.catalogPart().orElseThrow(), block.layer().orElse(null), reader.locale(), reader.mayReadIds());
        return composed.computeIfAbsent(key, wanted -> compose(model, wanted));
    }

    private List<Section> compose(ArchitectureModel model, Key key) {
        ArchitectureDocumentRequest.Builder request = ArchitectureDocumentRequest.builder(model, key.locale());
        if (key.ids()) {
            request.requirements(index.requirementsByElement());
        }
        for (View view : model.views()) {
            // Only a view that explains an element is told with it.
            if (view.subject().isPresent() && view.allNodes().findAny().isPresent()) {
                drawings.flatMap(all -> all.of(view.id(), key.locale()))
                        .ifPresent(figure -> request.figure(view.id(), figure));
            }
        }
        return service.part(request.build(), key.part(), key.layer());
    }
}
