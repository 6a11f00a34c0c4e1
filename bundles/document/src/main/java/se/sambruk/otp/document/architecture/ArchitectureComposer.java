package se.sambruk.otp.document.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.ArchitecturePart;

/** Composes the description of an architecture. Stateless and thread-safe. */
@Component
public final class ArchitectureComposer implements ArchitectureDocumentService {
    @Override
    public Document compose(ArchitectureDocumentRequest request) {
        Chapter chapter = new Chapter(request);
        String name = request.model().name().in(request.locale());
        String title = Stream.of(request.title(), name, chapter.text("title"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseThrow();
        Document.Builder document = Document.builder(title, request.locale()).organization(request.organization());
        if (!name.isBlank() && !name.equals(title)) {
            document.subtitle(name);
        }
        document.metadata(new MetadataEntry("type", chapter.text("meta.type"), chapter.text("type")));
        document.metadata(
                new MetadataEntry("sources", chapter.text("meta.sources"), String.join(", ", request.sources())));
        document.metadata(new MetadataEntry(
                "fingerprint",
                chapter.text("meta.fingerprint"),
                request.model().contentHash().abbreviated()));
        Overview.of(chapter).ifPresent(document::section);
        Motives.of(chapter).ifPresent(document::section);
        Principles.of(chapter).ifPresent(document::section);
        Patterns.of(chapter).ifPresent(document::section);
        Parts.of(chapter).ifPresent(document::section);
        return document.build();
    }

    @Override
    public List<Section> part(ArchitectureDocumentRequest request, ArchitecturePart part, ArchitectureLayer layer) {
        Chapter chapter = new Chapter(request);
        return switch (part) {
            case PRINCIPLES -> within(Principles.of(chapter));
            case PATTERNS -> within(Patterns.of(chapter));
            case BUILDING_BLOCKS -> Parts.buildingBlocks(chapter);
            case ELEMENTS -> layer == null ? Parts.layers(chapter) : Parts.layer(chapter, layer);
        };
    }

    private static List<Section> within(Optional<Section> whole) {
        return whole.map(Section::sections).orElse(List.of());
    }

    @Override
    public Matrix trace(CoverageReport report, Locale locale) {
        return new TraceMatrix(report, locale).make();
    }

    @Override
    public Matrix heat(CoverageReport report, Locale locale) {
        return new HeatMap(report, locale).make();
    }
}
